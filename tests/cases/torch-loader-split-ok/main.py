"""Functions with names are what the data sets hold; the lambda is of one without workers."""
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
    train, _ = random_split(Numbers(4, lambda number: number * 2), [3, 1])
    both = ConcatDataset([Numbers(2, str), random_split(Numbers(2, float), [1, 1])[0]])
    for batch in DataLoader(train):
        print(batch)
    for batch in DataLoader(both, num_workers=1):
        print(batch)


if __name__ == "__main__":
    main()
