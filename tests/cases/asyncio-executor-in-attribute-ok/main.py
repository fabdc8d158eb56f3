"""run_in_executor with None: the loop's own executor of threads."""
import asyncio
import functools
import threading
from concurrent.futures import ProcessPoolExecutor


class Renderer:
    def __init__(self):
        self.lock = threading.Lock()

    def render(self, page, scale=1):
        with self.lock:
            return page * scale


class Site:
    def __init__(self, renderer, executor=None):
        self.renderer = renderer
        self.executor = executor

    async def build(self, pages):
        loop = asyncio.get_running_loop()
        jobs = [loop.run_in_executor(
            self.executor, functools.partial(self.renderer.render, page, scale=2))
            for page in pages]
        return await asyncio.gather(*jobs)


async def count(words):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as executor:
        return await loop.run_in_executor(executor, len, words)


if __name__ == "__main__":
    print(asyncio.run(Site(Renderer()).build(["a"])), asyncio.run(count(["a"])))
