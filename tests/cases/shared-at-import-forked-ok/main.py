"""Fork is asked for: the children have their parent's queue."""
import multiprocessing

context = multiprocessing.get_context("fork")
RESULTS = context.Queue()


def work(n):
    RESULTS.put(n * n)


if __name__ == "__main__":
    process = context.Process(target=work, args=(3,))
    process.start()
    print(RESULTS.get(timeout=5))
    process.join()
