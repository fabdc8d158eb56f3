"""A SyncManager has to be started; Manager() does that by itself."""
from multiprocessing.managers import SyncManager


def main():
    manager = SyncManager()
    numbers = manager.list([1, 2])  #! all
    print(list(numbers))


if __name__ == "__main__":
    main()
