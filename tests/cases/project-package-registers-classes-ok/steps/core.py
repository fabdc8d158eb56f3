"""Running steps by their names."""
from concurrent.futures import ProcessPoolExecutor

STEPS = {}


def step(name):
    def register(class_):
        STEPS[name] = class_
        return class_
    return register


def run(name, items):
    with ProcessPoolExecutor(1) as executor:
        return list(executor.map(STEPS[name]().apply, items))
