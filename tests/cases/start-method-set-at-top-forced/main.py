"""Forced, set_start_method may be run again by the children."""
import multiprocessing

multiprocessing.set_start_method("spawn", force=True)


def greet(name):
    print("hello", name)


if __name__ == "__main__":
    process = multiprocessing.Process(target=greet, args=("ann",))
    process.start()
    process.join()
