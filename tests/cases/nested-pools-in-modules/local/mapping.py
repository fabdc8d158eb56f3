def run(function, items):
    return [function(item) for item in items]
