"""Two flags together decide; no caller with a lambda sets both."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def run(function, items, parallel=True, cpu=False):
    use_processes = parallel and cpu
    pool_type = ProcessPoolExecutor if use_processes else ThreadPoolExecutor
    workers = 2 if parallel else 1
    with pool_type(workers) as executor:
        return list(executor.map(function, items))


def main():
    print(run(lambda n: n, [1]))
    print(run(lambda n: n, [1], parallel=False, cpu=True))
    print(run(abs, [1], cpu=True))


if __name__ == "__main__":
    main()
