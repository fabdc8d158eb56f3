"""`multiprocessing` itself is rebound to the fork context, as many did for Python 3.14."""
import multiprocessing

multiprocessing = multiprocessing.get_context("fork")


def main():
    finished = multiprocessing.Event()

    def work():
        finished.set()

    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
    print(finished.is_set())


if __name__ == "__main__":
    main()
