"""__getstate__ tries each attribute, and leaves out what can't be pickled."""
import multiprocessing
import pickle
import threading


def is_fit(value):
    try:
        pickle.dumps(value)
    except TypeError:
        return False
    return True


class Service:
    def __init__(self, name):
        self.name = name
        self.lock = threading.Lock()

    def serve(self):
        print(self.name)

    def __getstate__(self):
        return {key: value for key, value in vars(self).items() if is_fit(value)}


if __name__ == "__main__":
    service = Service("one")
    process = multiprocessing.Process(target=service.serve)
    process.start()
    process.join()
