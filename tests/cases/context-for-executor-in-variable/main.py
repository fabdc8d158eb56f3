"""An executor's mp_context, kept in a dict of options, spawns: the initializer is pickled."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def main():
    cache = {}

    def warm():
        cache["ready"] = True

    options = {"max_workers": 2, "mp_context": multiprocessing.get_context("spawn")}
    with ProcessPoolExecutor(initializer=warm, **options) as executor:  #! all
        print(list(executor.map(abs, [-1, 2])))


if __name__ == "__main__":
    main()
