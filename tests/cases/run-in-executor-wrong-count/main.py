"""run_in_executor passes on what stands behind the function."""
import asyncio
from concurrent.futures import ProcessPoolExecutor


def add(a, b):
    return a + b


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as executor:
        print(await loop.run_in_executor(executor, add, 1))  #! all


if __name__ == "__main__":
    asyncio.run(main())
