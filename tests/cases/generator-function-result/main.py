"""A worker that is a generator function."""
from concurrent.futures import ProcessPoolExecutor
def rows(n):
    for i in range(n):
        yield i
def main():
    with ProcessPoolExecutor(1) as ex:
        print(list(ex.submit(rows, 3).result()))  #! all
if __name__ == "__main__":
    main()
