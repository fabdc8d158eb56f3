"""The worker is a generator function: what comes back is a generator."""
from concurrent.futures import ProcessPoolExecutor, as_completed


def chunks(text, size):
    for start in range(0, len(text), size):
        yield text[start:start + size]


def main():
    with ProcessPoolExecutor(2) as executor:
        futures = [executor.submit(chunks, text, 2) for text in ("abc", "de")]  #! all
        for future in as_completed(futures):
            print(list(future.result()))


if __name__ == "__main__":
    main()
