import collections


def make_table():
    return collections.Counter()
