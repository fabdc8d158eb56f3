"""Each process gets what its own context made; a lock for spawn does for fork, too."""
import multiprocessing as mp


def work(*things):
    print(len(things))


def main():
    for name in ("spawn", "forkserver", "fork"):
        context = mp.get_context(name)
        lock, queue = context.Lock(), context.Queue()
        process = context.Process(target=work, args=(lock, queue))
        process.start()
        process.join()
    lock = mp.get_context("spawn").Lock()
    process = mp.get_context("fork").Process(target=work, args=(lock,))
    process.start()
    process.join()
    lock = mp.Lock()
    process = mp.Process(target=work, args=(lock,))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
