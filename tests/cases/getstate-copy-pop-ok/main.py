"""__getstate__ copies the attributes and pops the unfit ones by a loop over their names."""
import threading
from multiprocessing import Pool
class Cache:
    def __init__(self):
        self.data = {}
        self.lock = threading.Lock()
        self.hook = lambda: None
    def __getstate__(self):
        state = dict(self.__dict__)
        for name in ("lock", "hook"):
            state.pop(name, None)
        return state
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()
        self.hook = None
    def get(self, key):
        with self.lock:
            return self.data.get(key, key)
def main():
    with Pool(1) as pool:
        print(pool.map(Cache().get, [1, 2]))
if __name__ == "__main__":
    main()
