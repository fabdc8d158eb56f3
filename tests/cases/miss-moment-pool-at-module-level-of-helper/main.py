"""The helper makes its pool when it's imported, and main imports it without a guard."""
import store


def load(key):
    return store.DATA[key]


if __name__ == "__main__":
    print(store.pool.map(load, ["a", "b"]))  #! fork
