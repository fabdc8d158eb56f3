"""The same lazy imports with a function that its module has under its name."""


def checksum(blocks):
    from hashing import parallel
    from hashing.algorithms import adler

    return parallel.over(adler, blocks)


def main():
    print(checksum([b"a", b"b"]))


if __name__ == "__main__":
    main()
