"""The name and number of an open file are plain data."""
import os
from multiprocessing import Process
def show(name, fileno):
    print(name, fileno >= 0)
def main():
    with open(os.devnull) as f:
        p = Process(target=show, args=(f.name, f.fileno()))
        p.start()
        p.join()
if __name__ == "__main__":
    main()
