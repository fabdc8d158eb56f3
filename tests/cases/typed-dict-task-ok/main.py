"""A TypedDict's object is a plain dict."""
from multiprocessing import Pool
from typing import TypedDict


class Movie(TypedDict):
    title: str
    year: int


def label(movie):
    return "%(title)s (%(year)d)" % movie


if __name__ == "__main__":
    movies = [Movie(title="Alien", year=1979), {"title": "Brazil", "year": 1985}]
    with Pool(1) as pool:
        print(pool.map(label, movies))
