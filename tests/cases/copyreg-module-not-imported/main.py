"""The module that teaches pickle how to carry a handle is there, but nobody imports it."""
from handles import Handle
from work import run

if __name__ == "__main__":
    print(run([Handle("a"), Handle("b")]))
