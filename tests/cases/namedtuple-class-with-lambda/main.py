"""A NamedTuple carries a lambda in a field that has a default."""
from multiprocessing import Pool
from typing import Any, NamedTuple


class Rule(NamedTuple):
    name: str
    check: Any = lambda value: True
    weight: int = 1


def describe(rule):
    return rule.name


if __name__ == "__main__":
    rules = [Rule("length"), Rule("digits", str.isdigit)]
    with Pool(1) as pool:
        print(pool.map(describe, rules))  #! all
