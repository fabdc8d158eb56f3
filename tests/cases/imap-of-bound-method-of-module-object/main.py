"""A method of a module-level object that holds an event."""
import threading
from multiprocessing import Pool
class Engine:
    def __init__(self):
        self.stop = threading.Event()
    def step(self, n):
        return n
ENGINE = Engine()
def main():
    with Pool(1) as pool:
        for x in pool.imap(ENGINE.step, [1, 2]):  #! all
            print(x)
if __name__ == "__main__":
    main()
