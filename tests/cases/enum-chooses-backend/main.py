"""An Enum member chooses the backend; the closure goes with THREAD only."""
import enum
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Backend(enum.Enum):
    THREAD = "thread"
    PROCESS = "process"

    def executor(self):
        if self is Backend.THREAD:
            return ThreadPoolExecutor(1)
        return ProcessPoolExecutor(1)


def run(backend, function, items):
    with backend.executor() as executor:
        return list(executor.map(function, items))


def main():
    unit = "s"
    print(run(Backend.THREAD, lambda n: str(n) + unit, [1]))
    print(run(Backend.PROCESS, str, [1]))


if __name__ == "__main__":
    main()
