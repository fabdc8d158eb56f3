"""Library objects that pickle: patterns, paths, dates, decimals, randoms, string buffers, hashes' digests."""
import collections
import datetime
import decimal
import fractions
import hashlib
import io
import logging
import pathlib
import random
import re
import string
import uuid
from multiprocessing import Pool


class Bag:
    def __init__(self):
        self.pattern = re.compile("a+")
        self.path = pathlib.Path(__file__)
        self.when = datetime.datetime.now(datetime.timezone.utc)
        self.delta = datetime.timedelta(1)
        self.price = decimal.Decimal("1.5")
        self.part = fractions.Fraction(1, 3)
        self.random = random.Random(1)
        self.text = io.StringIO("text")
        self.bytes = io.BytesIO(b"bytes")
        self.digest = hashlib.sha256(b"x").hexdigest()
        self.id = uuid.uuid4()
        self.counter = collections.Counter("abca")
        self.deque = collections.deque([1], maxlen=3)
        self.chain = collections.ChainMap({}, {"a": 1})
        self.template = string.Template("$a")
        self.logger = logging.getLogger("bag")
        self.level = logging.DEBUG


def size(bag):
    return len(vars(bag))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(size, [Bag()]))
