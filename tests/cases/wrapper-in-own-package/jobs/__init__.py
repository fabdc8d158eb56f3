from multiprocessing import Process


def run_apart(function):
    process = Process(target=function)
    process.start()
    process.join()
