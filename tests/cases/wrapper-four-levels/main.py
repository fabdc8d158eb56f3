"""Four levels in three modules between the one who gives the closure and the pool that ships it."""
from service import Service


def main():
    unit = "kg"
    service = Service("scales")
    print(service.report([1, 2], label=lambda n: "%d %s" % (n, unit)))  #^ given here


if __name__ == "__main__":
    main()
