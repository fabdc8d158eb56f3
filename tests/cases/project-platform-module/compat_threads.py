from threading import Thread


def spawn_worker(job):
    thread = Thread(target=job)
    thread.start()
    thread.join()
