"""Coroutines hand tasks to a process pool; one of them is a nested function."""
import asyncio
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


async def compute(executor, numbers):
    loop = asyncio.get_running_loop()

    def cube(n):
        return n ** 3

    first = await asyncio.gather(*[loop.run_in_executor(executor, square, n) for n in numbers])
    second = await loop.run_in_executor(executor, cube, 3)  #! all
    return first, second


def main():
    with ProcessPoolExecutor(1) as executor:
        print(asyncio.run(compute(executor, [1, 2])))


if __name__ == "__main__":
    main()
