"""The pool's workers were started before the variable was set."""
import os
from multiprocessing import Pool


class Renderer:
    def __init__(self, quality):
        self.pool = Pool(1)
        os.environ["RENDER_QUALITY"] = quality

    def render(self, frames):
        return self.pool.map(render, frames)  #! all


def render(frame):
    return frame, os.environ["RENDER_QUALITY"]


if __name__ == "__main__":
    renderer = Renderer("high")
    try:
        print(renderer.render([1, 2]))
    finally:
        renderer.pool.terminate()
