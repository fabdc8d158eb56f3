"""What doesn't need a start method may come before it is set; errors are expected or avoided."""
import contextlib
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

SPAWN = mp.get_context("spawn")
LOCK = SPAWN.Lock()

with contextlib.suppress(RuntimeError):
    mp.set_start_method("spawn")


def work(n):
    return n * n


def main():
    ours, theirs = mp.Pipe()
    ours.send(mp.cpu_count())
    theirs.recv()
    process = mp.Process(target=work, args=(3,))
    with ThreadPoolExecutor(1) as threads:
        print(threads.submit(work, 2).result())
    if mp.get_start_method(allow_none=True) is None:
        mp.set_start_method("spawn")
    process.start()
    process.join()
    try:
        mp.set_start_method("spawn")
    except RuntimeError:
        print("set before")
    mp.set_start_method("forkserver", force=True)
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(work, 4).result())


if __name__ == "__main__":
    main()
