from multiprocessing import Pool


def work(:
    pass

class
