from multiprocessing import Process


class Counter(Process):
    def __init__(self, words):
        super().__init__()
        self.words = words
        self.seen = []

    def run(self):
        self.total = 0
        self.found = []
        for word in self.words:
            self.total += len(word)
            self.found.append(word)


class Keeper(Counter):
    def run(self):
        self.seen.append(len(self.words))


class Noter(Counter):
    def run(self):
        self.words = []


class Private:
    def __init__(self):
        self.done = False

    def start(self):
        process = Process(target=self._loop)
        process.start()
        process.join()

    def _loop(self):
        self.__finish()

    def __finish(self):
        self.done = True

    def start_badly(self):
        process = Process(target=self.__finish)
        process.start()
        process.join()


if __name__ == "__main__":
    counter = Counter(["tea"])
    counter.start()
    counter.join()
    keeper = Keeper(["salt"])
    keeper.start()
    keeper.join()
    print(keeper.seen)
    noter = Noter(["thyme"])
    noter.start()
    noter.join()
    Private().start()
    Private().start_badly()
