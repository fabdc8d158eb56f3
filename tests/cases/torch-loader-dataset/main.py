"""The workers of a data loader get the data set with all it holds."""
import argparse
import threading

from torch.utils.data import DataLoader, Dataset


class Images(Dataset):
    def __init__(self, paths):
        self.paths = paths
        self.lock = threading.Lock()

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, number):
        with self.lock:
            return self.paths[number]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    images = Images(["a.png", "b.png"])
    for batch in DataLoader(images, batch_size=1, num_workers=args.workers):  #! spawn,forkserver
        print(batch)


if __name__ == "__main__":
    main()
