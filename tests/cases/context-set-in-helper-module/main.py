"""A helper module's function sets the start method for all."""
import startup
from multiprocessing import Process


def main():
    startup.configure()
    process = Process(target=lambda: print("lost"))  #! all
    process.start()
    process.join()


if __name__ == "__main__":
    main()
