from .runner import Runner
from . import steps


def main(argv):
    rows = [" a ", " b "]
    runner = Runner()
    for name in argv:
        rows = runner.run(name, rows)
    print(rows)
    return 0
