def __getattr__(name):
    if name == "render":
        from .render import render
        return render
    raise AttributeError(name)
