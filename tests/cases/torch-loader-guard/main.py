"""A data loader starts its workers when it is iterated: here by whoever imports the main module."""
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, number):
        return number


loader = DataLoader(Numbers(), num_workers=2)
for number, batch in enumerate(loader):  #! spawn,forkserver
    print(number, batch)
