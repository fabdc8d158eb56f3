"""A TypedDict's object is a plain dict, and one of its values a lambda."""
from multiprocessing import Pool
from typing import Any, TypedDict


class Movie(TypedDict):
    title: str
    rating: Any


def label(movie):
    return movie["title"]


if __name__ == "__main__":
    movies = [Movie(title="Alien", rating=lambda: 5), {"title": "Brazil", "rating": None}]
    with Pool(1) as pool:
        print(pool.map(label, movies))  #! all
