"""In brackets, lines may begin left of their block, and what stands there is still seen."""
from multiprocessing import Pool


def square(
        number):
    return (number *
number)


def main():
    with Pool(2) as pool:
        print(pool.map(lambda number: square(number) +  #! all
1, range(3)))
    print(
"done")


if __name__ == "__main__":
    main()
