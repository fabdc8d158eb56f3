"""A job of one subpackage is handed to the scheduler of another, up two dots and down again."""
from shop.reports.daily import build


def main():
    print(build(["tea", "salt"]))


if __name__ == "__main__":
    main()
