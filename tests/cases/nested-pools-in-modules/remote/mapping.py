from . import engine


def run(function, items):
    return engine.Engine.instance().run(function, items)
