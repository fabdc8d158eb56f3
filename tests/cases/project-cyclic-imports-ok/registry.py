import engine


def square(n):
    return n * n


TABLE = {"square": square}


def dispatch(name, numbers):
    return engine.evaluate(TABLE[name], numbers)
