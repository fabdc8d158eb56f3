from multiprocessing import Pool


class Exporter:
    def __init__(self, format):
        self.format = format

    def run(self, orders):
        with Pool(2) as pool:
            return pool.map(self.format, orders)  #! all
