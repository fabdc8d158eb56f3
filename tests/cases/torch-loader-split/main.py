"""A part of a data set, and one made of parts, hold the whole with its transform."""
from torch.utils.data import ConcatDataset, DataLoader, Dataset, random_split


class Numbers(Dataset):
    def __init__(self, count, transform):
        self.count = count
        self.transform = transform

    def __len__(self):
        return self.count

    def __getitem__(self, number):
        return self.transform(number)


def main():
    train, test = random_split(Numbers(4, lambda number: number * 2), [3, 1])
    both = ConcatDataset([Numbers(2, str), test])
    for batch in DataLoader(train):
        print(batch)
    for batch in DataLoader(both, num_workers=1):  #! spawn,forkserver
        print(batch)


if __name__ == "__main__":
    main()
