"""Running things in parallel."""
import multiprocessing


def tagged(function, tag):
    def call(item):
        return tag, function(item)
    return call


def run(function, items, tag=None, workers=2):
    if tag:
        function = tagged(function, tag)
    with multiprocessing.Pool(workers) as pool:
        return pool.map(function, items)
