"""In brackets, lines may begin left of their block: that is no error in the syntax."""
from multiprocessing import Pool


def square(
        number):
    return (number *
number)


def main():
    with Pool(2) as pool:
        print(pool.map(square, [1 +
1, 2]))
    print(
"done")


if __name__ == "__main__":
    main()
