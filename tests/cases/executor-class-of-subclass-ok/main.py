"""A factory picks an executor class by name from a table; only threads get the lock."""
from scheduling.factory import make_scheduler

if __name__ == "__main__":
    print(make_scheduler("thread").run([1, 2]))
    print(make_scheduler("process").run([1, 2]))
