"""The same four levels with a builtin at their top."""
from service import Service


def main():
    service = Service("scales")
    print(service.report([1, 2], label=hex), service.report([3]))


if __name__ == "__main__":
    main()
