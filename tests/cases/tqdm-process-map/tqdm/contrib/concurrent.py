"""Stands in for tqdm.contrib.concurrent where tqdm isn't installed."""
from concurrent.futures import ProcessPoolExecutor


def process_map(fn, *iterables, max_workers=None, chunksize=1, **tqdm_kwargs):
    with ProcessPoolExecutor(max_workers=max_workers) as executor:
        return list(executor.map(fn, *iterables, chunksize=chunksize))
