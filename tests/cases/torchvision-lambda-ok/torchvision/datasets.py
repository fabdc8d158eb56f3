"""Stands in for torchvision.datasets."""


class CIFAR10:
    def __init__(self, root, train=True, transform=None, target_transform=None, download=False):
        self.root, self.transform = root, transform

    def __len__(self):
        return 2

    def __getitem__(self, number):
        return self.transform(number)
