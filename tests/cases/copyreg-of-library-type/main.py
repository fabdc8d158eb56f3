"""A reducer is registered for one type of the library; the other type has none."""
import copyreg
import re
import threading
from multiprocessing import Pool


def reduce_match(match):
    return str, (match.group(),)


copyreg.pickle(type(re.match("", "")), reduce_match)


def show(found):
    return str(found)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(show, [re.match("a", "abc"), re.search("c", "abc")]))
        print(pool.map(show, [threading.Lock()]))  #! all
