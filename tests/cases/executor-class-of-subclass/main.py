"""A factory picks an executor class by name from a table; the process one gets a lock."""
from scheduling.factory import make_scheduler

if __name__ == "__main__":
    print(make_scheduler("process").run([1, 2]))
