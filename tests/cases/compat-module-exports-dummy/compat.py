import multiprocessing.dummy as processes
