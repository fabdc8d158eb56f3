def star_function():
    pass


def _private():
    pass
