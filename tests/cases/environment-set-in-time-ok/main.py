"""Set before the pool, by the initializer, asked with a default, or handled."""
import os
from multiprocessing import Pool


def setup(quality):
    os.environ["RENDER_QUALITY"] = quality


def render(frame):
    try:
        os.environ["RENDER_TRACE"]
    except KeyError:
        pass
    return frame, os.environ["RENDER_QUALITY"], os.environ.get("RENDER_DEPTH", "8")


def main():
    with Pool(1, setup, ("low",)) as pool:
        os.environ["RENDER_QUALITY"] = "high"
        os.environ["RENDER_DEPTH"] = "16"
        os.environ["RENDER_TRACE"] = "1"
        print(pool.map(render, [1, 2]))


if __name__ == "__main__":
    main()
