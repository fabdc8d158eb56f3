"""_replace puts a fit function in the place of the NamedTuple's lambda."""
from multiprocessing import Pool
from typing import Any, NamedTuple


class Rule(NamedTuple):
    name: str
    check: Any = lambda value: True
    weight: int = 1


def describe(rule):
    return rule.name


if __name__ == "__main__":
    rules = [Rule("length")._replace(check=str.isalpha), Rule("digits", str.isdigit)]
    with Pool(1) as pool:
        print(pool.map(describe, rules))
