"""One of two defaultdicts in an object has a lambda as its factory."""
import collections
from multiprocessing import Process
class Index:
    def __init__(self):
        self.words = collections.defaultdict(lambda: [])
        self.names = collections.defaultdict(list)
    def add(self, w):
        self.words[w].append(1)
def main():
    index = Index()
    p = Process(target=index.add, args=("a",))  #! spawn,forkserver
    p.start()
    p.join()
if __name__ == "__main__":
    main()
