"""A helper sets the start method unless there is one; both calls of it are fine."""
import multiprocessing


def use_fork():
    if multiprocessing.get_start_method(allow_none=True) is None:
        multiprocessing.set_start_method("fork")


if __name__ == "__main__":
    use_fork()
    use_fork()
    process = multiprocessing.Process(target=lambda: print("forked"))
    process.start()
    process.join()
