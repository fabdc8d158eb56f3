"""The processes are kept in the object whose method they run; the second start takes a started one."""
import multiprocessing as mp
class Farm:
    def __init__(self, n):
        self.ps = [mp.Process(target=self.work, args=(i,)) for i in range(n)]  #! spawn,forkserver
    def work(self, i):
        print(i)
    def start(self):
        for p in self.ps:
            p.start()
        for p in self.ps:
            p.join()
if __name__ == "__main__":
    Farm(2).start()
