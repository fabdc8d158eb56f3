"""Proxies in proxies, a Namespace and a manager's Lock: all of them may go anywhere."""
from multiprocessing import Manager, Pool


def work(task):
    state, lock, name = task
    with lock:
        state.names["list"].append(name)
    return name


def main():
    with Manager() as manager:
        state = manager.Namespace()
        lock = manager.RLock()
        state.names = manager.dict({"list": manager.list()})
        with Pool(2) as pool:
            pool.map(work, [(state, lock, name) for name in "ab"])
        print(sorted(state.names["list"]))


if __name__ == "__main__":
    main()
