"""__getstate__ tries to pickle each attribute and keeps those that can be."""
import pickle
import threading
from multiprocessing import Pool


class Model:
    def __init__(self):
        self.rate = 0.1
        self.lock = threading.Lock()

    def __getstate__(self):
        state = {}
        for key, value in self.__dict__.items():
            try:
                pickle.dumps(value)
            except TypeError:
                continue
            state[key] = value
        return state


def rate(model):
    return model.rate


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(rate, [Model()]))
