"""The helper makes its pool when it's asked for it."""
import store


def load(key):
    return store.DATA[key]


if __name__ == "__main__":
    print(store.get_pool().map(load, ["a", "b"]))
    store.close()
