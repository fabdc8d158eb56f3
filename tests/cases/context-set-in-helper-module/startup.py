import multiprocessing

METHOD = "spawn"


def configure(method=None):
    try:
        multiprocessing.set_start_method(method or METHOD)
    except RuntimeError:
        pass
