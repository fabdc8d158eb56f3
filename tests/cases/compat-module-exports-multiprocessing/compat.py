try:
    import billiard_that_is_not_there as processes
except ImportError:
    import multiprocessing as processes
