"""What a queue between coroutines keeps is what the consumer gives to the executor."""
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def consume(jobs, executor):
    loop = asyncio.get_running_loop()
    while not jobs.empty():
        function, number = await jobs.get()
        print(await loop.run_in_executor(executor, function, number))  #! all


async def main():
    jobs = asyncio.Queue()
    await jobs.put((abs, -1))
    jobs.put_nowait((lambda number: -number, 2))
    with ProcessPoolExecutor(1) as executor:
        await consume(jobs, executor)


if __name__ == "__main__":
    asyncio.run(main())
