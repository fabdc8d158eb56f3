"""The same wrappers with their default function."""
from tools import transform


def main():
    print(transform(["a", "b"]))


if __name__ == "__main__":
    main()
