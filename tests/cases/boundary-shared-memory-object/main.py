"""A SharedMemory object goes to the workers as such."""
from multiprocessing import Pool, shared_memory


def first(block):
    value = block.buf[0]
    block.close()
    return value


def main():
    block = shared_memory.SharedMemory(create=True, size=8)
    try:
        block.buf[0] = 7
        with Pool(1) as pool:
            print(pool.map(first, [block]))
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    main()
