"""The worker is defined under a guard that asks for more than the name."""
import sys
from multiprocessing import Process

if __name__ == "__main__" and len(sys.argv) < 5:
    def worker(name):
        print("hello", name)

    process = Process(target=worker, args=("ann",))  #! spawn,forkserver
    process.start()
    process.join()
