"""The executor is a class attribute, made at import; instances submit a static method and then a closure."""
from concurrent.futures import ProcessPoolExecutor


class Tagger:
    executor = ProcessPoolExecutor(1)

    @staticmethod
    def tag(word):
        return word, "noun"

    def run(self, words):
        return [f.result() for f in [self.executor.submit(self.tag, w) for w in words]]

    def run_with(self, words, table):
        def look_up(word):
            return table.get(word)
        return list(self.executor.map(look_up, words))  #! all


if __name__ == "__main__":
    tagger = Tagger()
    print(tagger.run(["a"]))
    print(tagger.run_with(["a"], {"a": 1}))
