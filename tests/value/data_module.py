"""Lightning calls setup() before it asks a data module for its loaders."""
from lightning import LightningDataModule
from torch.utils.data import DataLoader


class Data(LightningDataModule):
    def __init__(self):
        super().__init__()
        self.transform = None

    def setup(self, stage):
        self.transform = lambda item: item

    def train_dataloader(self):
        transform = self.transform  #= lambda
        return DataLoader([1], num_workers=2, collate_fn=transform)


class Other:
    def __init__(self):
        self.transform = None

    def setup(self):
        self.transform = lambda item: item

    def loader(self):
        transform = self.transform  #= None
        return DataLoader([1], num_workers=2, collate_fn=transform)
