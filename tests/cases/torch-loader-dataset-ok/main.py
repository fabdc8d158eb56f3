"""Without workers nothing leaves, and a sampler stays where it is; so does what the data set opens
later, in the worker."""
import threading

from torch.utils.data import DataLoader, Dataset


class Images(Dataset):
    def __init__(self, paths):
        self.paths = paths
        self.lock = None

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, number):
        if self.lock is None:
            self.lock = threading.Lock()
        with self.lock:
            return self.paths[number]


def main():
    images = Images(["a.png", "b.png"])
    for batch in DataLoader(images, sampler=lambda: None, num_workers=2):
        print(batch)
    for batch in DataLoader(images, num_workers=0, collate_fn=lambda batch: batch):
        print(batch)
    for batch in DataLoader(images, collate_fn=lambda batch: batch):
        print(batch)


if __name__ == "__main__":
    main()
