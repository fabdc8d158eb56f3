"""A nested function binds the lambda to a nonlocal name."""
from multiprocessing import Pool
def main():
    task = None
    def choose():
        nonlocal task
        task = lambda n: n
    choose()
    with Pool(1) as pool:
        print(pool.map(task, [1]))  #! all
if __name__ == "__main__":
    main()
