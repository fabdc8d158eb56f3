"""What initializers, callbacks and Process targets return goes nowhere."""
from multiprocessing import Pool, Process


def prepare():
    return lambda: 1


def stream(n):
    return lambda: n


def square(n):
    return n * n


def collect(result):
    return (n for n in [result])


def main():
    process = Process(target=stream, args=(3,))
    process.start()
    process.join()
    with Pool(1, initializer=prepare) as pool:
        print(pool.apply_async(square, (3,), callback=collect).get())


if __name__ == "__main__":
    main()
