import multiprocessing


class Engine:
    _instance = None

    @classmethod
    def instance(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def run(self, function, items):
        with multiprocessing.Pool(2) as pool:
            return pool.map(function, items)
