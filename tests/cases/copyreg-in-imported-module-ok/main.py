"""A module imported for its effect teaches pickle how to carry a handle."""
import reducers  # noqa: F401
from handles import Handle
from work import run

if __name__ == "__main__":
    print(run([Handle("a"), Handle("b")]))
