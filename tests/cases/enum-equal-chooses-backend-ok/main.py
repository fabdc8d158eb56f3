"""Members of an Enum choose the executor, by == and in; the closure goes to threads only."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from enum import Enum


class Kind(Enum):
    THREAD = "thread"
    PROCESS = "process"
    NONE = "none"


def compare(kind):
    if kind in (Kind.NONE, None):
        raise ValueError(kind)
    if kind == Kind.PROCESS:
        return ProcessPoolExecutor(1)
    return ThreadPoolExecutor(1)


def run(executor, function):
    with executor:
        return executor.submit(function, 1).result()


def main():
    unit = "s"
    print(run(compare(Kind.THREAD), lambda n: str(n) + unit))
    print(run(compare(Kind.PROCESS), str))


if __name__ == "__main__":
    main()
