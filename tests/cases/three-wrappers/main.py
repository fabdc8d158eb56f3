"""The lambda passes three functions in two modules before it meets the pool."""
from tools import transform


def main():
    print(transform(["a", "b"], key=lambda text: text * 2))


if __name__ == "__main__":
    main()
