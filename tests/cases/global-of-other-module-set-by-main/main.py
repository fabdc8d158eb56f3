"""main() sets a global of another module, which a child imports anew."""
import multiprocessing

import settings


def report(n):
    print(n, settings.LEVEL)  #^ AttributeError here


def main():
    settings.LEVEL = 3
    process = multiprocessing.Process(target=report, args=(1,))  #! spawn,forkserver
    process.start()
    process.join()


if __name__ == "__main__":
    main()
