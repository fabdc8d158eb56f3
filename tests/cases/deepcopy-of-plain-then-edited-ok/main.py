"""The deep copy loses the lambda before it is shipped; the original keeps it."""
import copy
from multiprocessing import Pool

DEFAULTS = {"retry": 3, "on_error": lambda error: None}


def show(options):
    return options["retry"]


if __name__ == "__main__":
    options = copy.deepcopy(DEFAULTS)
    options["retry"] = 5
    del options["on_error"]
    with Pool(1) as pool:
        print(pool.map(show, [options]))
