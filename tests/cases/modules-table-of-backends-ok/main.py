"""The same with the backend of threads."""
from backends import create


def square_of(number):
    def square():
        return number * number
    return square


if __name__ == "__main__":
    backend = create("thread")
    print(backend.run([square_of(number) for number in range(2)]))
