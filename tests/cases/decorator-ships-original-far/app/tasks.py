from .par import parallel


@parallel(workers=2)
def square(x):
    return x * x
