from multiprocessing import Pool


def build(tasks):
    with Pool(1) as pool:
        for task in tasks:
            pool.apply(print, [task])
