import collections


def make_table():
    return collections.defaultdict(lambda: 0)
