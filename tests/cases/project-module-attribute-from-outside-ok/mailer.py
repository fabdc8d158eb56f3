from multiprocessing import Pool

import settings


def render_all(texts):
    with Pool(2) as pool:
        return pool.map(settings.formatter, texts)
