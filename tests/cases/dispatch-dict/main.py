"""A table of functions with one lambda in it."""
from multiprocessing import Pool
def up(s):
    return s.upper()
ACTIONS = {"up": up, "twice": lambda s: s * 2}
def main():
    with Pool(1) as pool:
        print(pool.map(ACTIONS["up"], ["a"]))
        print(pool.map(ACTIONS["twice"], ["a"]))  #! all
if __name__ == "__main__":
    main()
