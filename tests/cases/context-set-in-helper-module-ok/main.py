"""A helper module's function asks for fork, when it's there."""
import startup
from multiprocessing import Process


def main():
    startup.configure()
    process = Process(target=lambda: print("inherited"))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
