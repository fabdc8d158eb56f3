"""Ways to be careful: the class has a default, __dict__ is asked, or __setstate__ is there."""
from multiprocessing import Process


class WithDefault:
    _inner = None

    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)


class WithDict:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        try:
            return getattr(self.__dict__["_inner"], name)
        except KeyError:
            raise AttributeError(name) from None


class WithSetstate:
    def __init__(self, inner):
        self._inner = inner

    def __setstate__(self, state):
        self.__dict__.update(state)

    def __getattr__(self, name):
        return getattr(self._inner, name)


class WithTest:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        if name == "_inner" or name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._inner, name)


class WithGetattribute:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        inner = object.__getattribute__(self, "_inner")
        return getattr(inner, name)


def show(*wrappers):
    for wrapper in wrappers:
        print(wrapper.upper())


if __name__ == "__main__":
    wrappers = (WithDefault("a"), WithDict("b"), WithSetstate("c"), WithTest("d"),
                WithGetattribute("e"))
    process = Process(target=show, args=wrappers)
    process.start()
    process.join()
