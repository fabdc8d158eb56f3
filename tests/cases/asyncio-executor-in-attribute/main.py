"""run_in_executor with an executor of processes kept in an attribute, and a partial of a method."""
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
    def __init__(self, renderer):
        self.renderer = renderer
        self.executor = ProcessPoolExecutor(1)

    async def build(self, pages):
        loop = asyncio.get_running_loop()
        jobs = [loop.run_in_executor(
            self.executor, functools.partial(self.renderer.render, page, scale=2))  #! all
            for page in pages]
        return await asyncio.gather(*jobs)


if __name__ == "__main__":
    print(asyncio.run(Site(Renderer()).build(["a"])))
