"""A fork context in a variable: its Process as a base class and as a constructor."""
import multiprocessing
ctx = multiprocessing.get_context("fork")
class Worker(ctx.Process):
    def __init__(self, f):
        super().__init__()
        self.f = f
    def run(self):
        print(self.f())
def main():
    w = Worker(lambda: 3)
    w.start()
    w.join()
    p = ctx.Process(target=lambda: print(4))
    p.start()
    p.join()
if __name__ == "__main__":
    main()
