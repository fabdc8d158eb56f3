import multiprocessing


def run(task, parallel=False):
    if not parallel:
        return task()
    process = multiprocessing.Process(target=lambda: task())
    process.start()


def tag(task, name=None):
    if name:
        task = [task, lambda: name]
    with multiprocessing.Pool(1) as pool:
        return pool.apply(len, (task,))
