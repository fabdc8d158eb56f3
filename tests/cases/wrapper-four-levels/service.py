from helpers import for_each


class Service:
    def __init__(self, name):
        self.name = name

    def report(self, values, *, label=str):
        return self._render(values, label)

    def _render(self, values, label):
        return for_each(values, apply=label)
