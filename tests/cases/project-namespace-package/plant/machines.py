import multiprocessing


def start_all(targets):
    processes = [multiprocessing.Process(target=target) for target in targets]  #! spawn,forkserver
    for process in processes:
        process.start()
    for process in processes:
        process.join()
