"""The executor is a class attribute; instances of a class without state submit their static methods."""
from concurrent.futures import ProcessPoolExecutor


class Tagger:
    executor = ProcessPoolExecutor(1)

    @staticmethod
    def tag(word):
        return word, "noun"

    @classmethod
    def tag_all(cls, words):
        return [cls.tag(word) for word in words]

    def run(self, words):
        return [f.result() for f in [self.executor.submit(self.tag, w) for w in words]]


if __name__ == "__main__":
    tagger = Tagger()
    print(tagger.run(["a"]))
    print(tagger.executor.submit(Tagger.tag_all, ["a", "b"]).result())
    print(tagger.executor.submit(tagger.run.__func__.__name__.upper).result())
