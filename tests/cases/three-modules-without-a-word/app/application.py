from . import services as _services

render = _services.Renderer().render


class Application:
    def render(self, style, lines):
        return render(style, lines)
