"""The with statement has shut the executor down before the last submit."""
from concurrent.futures import ProcessPoolExecutor


def main():
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(abs, -1).result())
    print(executor.submit(abs, -2).result())  #! all


if __name__ == "__main__":
    main()
