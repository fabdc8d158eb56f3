_STEPS = {}


def step(name):
    def register(func):
        _STEPS[name] = func
        return func
    return register


def get(name):
    return _STEPS[name]
