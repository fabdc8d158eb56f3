from multiprocessing import Process


def spawn_worker(job):
    process = Process(target=job)
    process.start()
    process.join()
