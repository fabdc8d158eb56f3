from .backend import make_mapper


class Renderer:
    def __init__(self):
        self._map = make_mapper()

    def render(self, style, lines):
        return self._map(style, lines)
