"""The workers of a data loader get the function that puts a batch together."""
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, number):
        return number


def load(workers):
    def collate(batch):
        return sum(batch)

    loader = DataLoader(Numbers(), num_workers=workers,
                        collate_fn=collate)  #! spawn,forkserver
    for number, batch in enumerate(loader):
        print(number, batch)


if __name__ == "__main__":
    load(2)
