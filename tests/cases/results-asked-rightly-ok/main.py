"""Each kind of result asked by a method of its own."""
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import JoinableQueue, Pool


def square(n):
    return n * n


class Wrapped(list):
    def get(self):
        return list(self)


def main():
    with Pool(1) as pool:
        result = pool.apply_async(square, (2,))
        result.wait()
        print(result.ready(), result.successful(), result.get())
        print(Wrapped(pool.map(square, [1])).get(), pool.map(square, [1]).count(1))
        iterator = pool.imap(square, [1, 2])
        print(iterator.next(timeout=5), next(iterator))
    with ProcessPoolExecutor(1) as executor, ThreadPoolExecutor(1) as threads:
        future = executor.submit(square, 2)
        print(future.done(), future.result(), future.cancel(), threads.submit(square, 1).result())
    queue = JoinableQueue()
    queue.put(1)
    thread = threading.Thread(target=lambda: (queue.get(), queue.task_done()))
    thread.start()
    queue.join()
    thread.join()


if __name__ == "__main__":
    main()
