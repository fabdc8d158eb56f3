import re

from base import Filter


class Twice(Filter):
    def __call__(self, x):
        return x * 2


class Matching(Filter):
    def __init__(self):
        self.found = re.compile("a")

    def __call__(self, x):
        return x
