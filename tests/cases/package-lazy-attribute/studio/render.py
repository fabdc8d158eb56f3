from multiprocessing import Pool


def render(function, frames):
    with Pool(2) as pool:
        return pool.map(function, frames)
