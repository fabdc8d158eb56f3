"""A frozen dataclass sets a derived attribute through object.__setattr__: a compiled pattern."""
import re
from dataclasses import dataclass
from multiprocessing import Pool


@dataclass(frozen=True)
class Formula:
    text: str

    def __post_init__(self):
        object.__setattr__(self, "pattern", re.compile(self.text))

    def solve(self, x):
        return bool(self.pattern.match(x))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Formula("a+").solve, ["aa"]))
