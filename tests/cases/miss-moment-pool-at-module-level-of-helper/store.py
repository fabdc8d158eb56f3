from multiprocessing import Pool

DATA = {"a": 1, "b": 2}
pool = Pool(2)  #! spawn,forkserver
