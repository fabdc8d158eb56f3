from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from enum import Enum


class Kind(Enum):
    THREAD = "thread"
    PROCESS = "process"


def make(kind):
    if kind is Kind.THREAD:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(1)
