"""A data loader of the program's own, with the workers that its base class has."""
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __init__(self, scale):
        self.scale = scale

    def __len__(self):
        return 4

    def __getitem__(self, number):
        return self.scale(number)


class NumberLoader(DataLoader):
    def __init__(self, numbers, **options):
        super().__init__(numbers, batch_size=1, **options)


def double(number):
    return number * 2


for batch in NumberLoader(Numbers(double), num_workers=0):
    print(batch)
for batch in NumberLoader(Numbers(double), num_workers=1):  #! spawn,forkserver
    print(batch)
