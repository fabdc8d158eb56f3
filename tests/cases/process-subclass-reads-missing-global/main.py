"""run() wants a module that is imported under the guard."""
import multiprocessing


class Area(multiprocessing.Process):
    def __init__(self, radius):
        super().__init__()
        self.radius = radius

    def run(self):
        print(round(math.pi * self.radius ** 2, 2))  #^ NameError here


if __name__ == "__main__":
    import math

    print(math.pi)
    process = Area(2)
    process.start()  #! spawn,forkserver
    process.join()
