from .par import parallel


def square(x):
    return x * x


squares = parallel(square)
