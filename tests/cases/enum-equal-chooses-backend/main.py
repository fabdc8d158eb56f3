"""The wrong member of an Enum sends the closure to processes, under == and in."""
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
        return executor.submit(function, 1).result()  #! all


def main():
    unit = "s"
    print(run(compare(Kind.PROCESS), lambda n: str(n) + unit))  #^ the lambda
    print(run(compare(Kind.THREAD), str))


if __name__ == "__main__":
    main()
