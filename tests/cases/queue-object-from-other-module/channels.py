import multiprocessing

jobs = multiprocessing.SimpleQueue()
