"""The worker imports a module into a global, as the function that starts it does before."""
from multiprocessing import Process

json = None


def load():
    global json
    import json


def work(text):
    load()
    print(json.loads(text))


def main():
    load()
    process = Process(target=work, args=("[1]",))
    process.start()
    process.join()
    print(json.dumps([2]))


if __name__ == "__main__":
    main()
