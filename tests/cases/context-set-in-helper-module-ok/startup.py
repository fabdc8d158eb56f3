import multiprocessing

METHOD = "fork"


def configure(method=None):
    if METHOD in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method(method or METHOD, force=True)
