"""The executor's own submit() takes a time limit before the arguments of the worker."""
import asyncio
from concurrent.futures import ProcessPoolExecutor


class LimitedExecutor(ProcessPoolExecutor):
    def submit(self, function, limit, *args):
        self.limit = limit
        return super().submit(function, *args)


def double(number):
    return 2 * number


async def main():
    loop = asyncio.get_running_loop()
    with LimitedExecutor(1) as executor:
        print(await loop.run_in_executor(executor, double, None, 4))


if __name__ == "__main__":
    asyncio.run(main())
