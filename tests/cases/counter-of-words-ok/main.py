"""Counter, ChainMap, deque with maxlen and defaultdict of a type are plain data."""
import collections
from multiprocessing import Pool


class Text:
    def __init__(self, text):
        self.words = collections.Counter(text.split())
        self.recent = collections.deque(text.split(), maxlen=2)
        self.lengths = collections.defaultdict(list)
        for word in text.split():
            self.lengths[len(word)].append(word)


def top(text):
    return text.words.most_common(1), list(text.recent), dict(text.lengths)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(top, [Text("a bb a")]))
