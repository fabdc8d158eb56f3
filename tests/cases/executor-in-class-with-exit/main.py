"""An object opens its executor in __enter__ and submits its own method."""
from concurrent.futures import ProcessPoolExecutor


class Renderer:
    def __init__(self, scale):
        self.scale = scale
        self.executor = None

    def __enter__(self):
        self.executor = ProcessPoolExecutor(1)
        return self

    def __exit__(self, *details):
        self.executor.shutdown()

    def draw(self, name):
        return name * self.scale

    def render(self, names):
        futures = [self.executor.submit(self.draw, name) for name in names]  #! all
        return [future.result() for future in futures]


def main():
    with Renderer(2) as renderer:
        print(renderer.render(["a", "b"]))


if __name__ == "__main__":
    main()
