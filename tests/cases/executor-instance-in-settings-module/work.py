import settings


def later(function, *args):
    return settings.executor.submit(function, *args).result()
