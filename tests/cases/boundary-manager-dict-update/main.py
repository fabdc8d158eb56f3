"""A managed dict gets a handler by update, keyword and item."""
from multiprocessing import Manager


def default(event):
    return event


def main():
    with Manager() as manager:
        handlers = manager.dict()
        handlers["open"] = default
        handlers.update(close=default)
        handlers.setdefault("move", default)
        print(sorted(handlers.keys()))
        handlers.update({"key": lambda event: event})  #! all


if __name__ == "__main__":
    main()
