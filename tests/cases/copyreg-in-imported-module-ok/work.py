from multiprocessing import Pool


def name_of(handle):
    return handle.name


def run(handles):
    with Pool(2) as pool:
        return pool.map(name_of, handles)
