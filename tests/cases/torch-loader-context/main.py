"""A data loader may have a start method of its own."""
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, number):
        return number


def main():
    for batch in DataLoader(Numbers(), num_workers=1, multiprocessing_context="fork",
                            worker_init_fn=lambda number: None):
        print(batch)
    for batch in DataLoader(Numbers(), num_workers=1, multiprocessing_context="spawn",
                            worker_init_fn=lambda number: None):  #! all
        print(batch)


if __name__ == "__main__":
    main()
