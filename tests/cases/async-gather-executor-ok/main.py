"""Coroutines hand a nested function to a pool of threads, and module functions to processes."""
import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def square(n):
    return n * n


async def compute(processes, threads, numbers):
    loop = asyncio.get_running_loop()

    def cube(n):
        return n ** 3

    first = await asyncio.gather(*[loop.run_in_executor(processes, square, n) for n in numbers])
    second = await loop.run_in_executor(threads, cube, 3)
    third = await loop.run_in_executor(None, lambda: cube(4))
    return first, second, third


def main():
    with ProcessPoolExecutor(1) as processes, ThreadPoolExecutor(1) as threads:
        print(asyncio.run(compute(processes, threads, [1, 2])))


if __name__ == "__main__":
    main()
