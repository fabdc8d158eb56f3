"""time.sleep sleeps here; the child has nothing to do."""
import time
from multiprocessing import Process

if __name__ == "__main__":
    process = Process(target=time.sleep(0.1))  #? sleeps in the parent
    process.start()
    process.join()
