"""An executor's mp_context, kept in a dict of options, forks: the initializer is inherited."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def main():
    cache = {}

    def warm():
        cache["ready"] = True

    options = {"max_workers": 2, "mp_context": multiprocessing.get_context("fork")}
    with ProcessPoolExecutor(initializer=warm, **options) as executor:
        print(list(executor.map(abs, [-1, 2])))


if __name__ == "__main__":
    main()
