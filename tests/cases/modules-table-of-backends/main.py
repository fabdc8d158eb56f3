"""A factory finds the backend in a table; its class says which executor is started."""
from backends import create


def square_of(number):
    def square():
        return number * number
    return square


if __name__ == "__main__":
    backend = create("process")
    print(backend.run([square_of(number) for number in range(2)]))
