"""The backend's class is looked up by an Enum member in a dict."""
import enum
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Backend(enum.Enum):
    THREAD = 1
    PROCESS = 2


EXECUTORS = {Backend.THREAD: ThreadPoolExecutor, Backend.PROCESS: ProcessPoolExecutor}


def run(backend, function, items):
    with EXECUTORS[backend](1) as executor:
        return list(executor.map(function, items))


def main():
    unit = "s"
    print(run(Backend.THREAD, lambda n: str(n) + unit, [1]))
    print(run(Backend.PROCESS, str, [1]))


if __name__ == "__main__":
    main()
