"""Making a data loader starts nothing yet, and iterating one without workers never does."""
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, number):
        return number


loader = DataLoader(Numbers(), num_workers=2)
for batch in DataLoader(Numbers()):
    print(batch)

if __name__ == "__main__":
    for batch in loader:
        print(batch)
