"""starmap gives each item's parts to a function that takes fewer."""
from multiprocessing import Pool


def area(width, height):
    return width * height


if __name__ == "__main__":
    boxes = [(1, 2, 3), (4, 5, 6)]
    with Pool(2) as pool:
        print(pool.starmap(area, boxes))  #! all
