"""A compat module re-exports the dummy under another name."""
from compat import processes


def main():
    with processes.Pool(1) as pool:
        print(pool.map(lambda n: n, [1]))


if __name__ == "__main__":
    main()
