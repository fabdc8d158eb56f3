import multiprocessing as mp


def spread(work, items):
    pool = mp.Pool(processes=2)
    try:
        return pool.map(work, items)
    finally:
        pool.close()
        pool.join()
