"""The job that the other subpackage's scheduler gets is a function of a module."""
from shop.reports.daily import build


def main():
    print(build(["tea", "salt"]))


if __name__ == "__main__":
    main()
