"""A module in a project of its own imports what lies beside the program, as sys.path says."""
from tools.worker import Worker

if __name__ == "__main__":
    print(Worker().run(["a"]))
