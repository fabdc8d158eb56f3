"""Under Linux the program asks for fork; elsewhere it would take what there is."""
import multiprocessing
import sys


def main():
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork")
    elif sys.platform == "darwin":
        multiprocessing.set_start_method("fork")
    job = lambda: print("inherited")  # noqa: E731
    process = multiprocessing.Process(target=job)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
