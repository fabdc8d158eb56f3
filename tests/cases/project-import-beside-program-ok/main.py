"""The same where the handler is given away at once."""
from tools.worker import Worker

if __name__ == "__main__":
    print(Worker().run(["a"]))
