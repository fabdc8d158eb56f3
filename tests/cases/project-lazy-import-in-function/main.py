"""The pool's module is imported inside the function that uses it, and so is what it ships."""


def checksum(blocks):
    from hashing import parallel
    from hashing.algorithms import make_adler

    return parallel.over(make_adler(1), blocks)  #! all


def main():
    print(checksum([b"a", b"b"]))


if __name__ == "__main__":
    main()
