"""A match statement compares the members of an Enum; the lambda goes to processes."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from enum import Enum


class Kind(Enum):
    THREAD = "thread"
    PROCESS = "process"


def make(kind):
    match kind:
        case Kind.THREAD:
            return ThreadPoolExecutor(1)
        case Kind.PROCESS:
            return ProcessPoolExecutor(1)
        case _:
            raise ValueError(kind)


def run(kind, function):
    with make(kind) as executor:
        return executor.submit(function, 1).result()  #! all


def main():
    print(run(Kind.PROCESS, lambda n: n + 1))  #^ the lambda
    print(run(Kind.THREAD, abs))


if __name__ == "__main__":
    main()
