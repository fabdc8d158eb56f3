from parallel import run_all


def transform(items, key=str.upper):
    return collect(key, items)


def collect(function, items):
    return sorted(run_all(function, items))
