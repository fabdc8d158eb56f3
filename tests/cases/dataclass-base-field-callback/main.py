"""The base dataclass has the callback field that a keyword fills with a nested function."""
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Callable, Optional


@dataclass
class Step:
    name: str
    hook: Optional[Callable] = None


@dataclass
class Download(Step):
    url: str = ""


def run(step):
    return step.name.upper()


def build(prefix):
    def announce(text):
        return prefix + text
    return Download("get", url="http://localhost", hook=announce)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(run, build("> ")).result())  #! all
