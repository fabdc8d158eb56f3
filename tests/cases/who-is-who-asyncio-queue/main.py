"""asyncio.Queue and queue.Queue keep their items here, multiprocessing's doesn't."""
import asyncio
import multiprocessing
import queue


async def feed(jobs):
    await jobs.put(lambda: 1)
    jobs.put_nowait(lambda: 2)
    return [jobs.get_nowait()() for _ in range(2)]


async def main():
    print(await feed(asyncio.Queue()))
    here = queue.SimpleQueue()
    here.put(lambda: 3)
    print(here.get()())
    there = multiprocessing.SimpleQueue()
    there.put(lambda: 4)  #! all


if __name__ == "__main__":
    asyncio.run(main())
