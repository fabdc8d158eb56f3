"""The list lived in the manager's server, which is gone."""
from multiprocessing import Manager


def main():
    with Manager() as manager:
        found = manager.list()
        found.append(1)
    found.append(2)  #! all
    print(list(found))


if __name__ == "__main__":
    main()
