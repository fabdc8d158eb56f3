import multiprocessing


def make_mapper(count=2):
    def mapper(function, items):
        with multiprocessing.Pool(count) as pool:
            return pool.map(function, items)
    return mapper
