def mapper(function, items):
    return [function(item) for item in items]


def titles(names):
    return mapper(lambda name: name.title(), names)
