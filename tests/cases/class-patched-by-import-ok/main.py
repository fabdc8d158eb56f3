"""A compatibility module gives a class its __reduce__ from outside."""
import compat  # noqa: F401
from handles import Handle
from work import run

if __name__ == "__main__":
    print(run([Handle("a"), Handle("b")]))
