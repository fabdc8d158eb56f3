"""The method is set where none is yet; then the closure is inherited."""
import multiprocessing


def main():
    if multiprocessing.get_start_method(allow_none=True) != "fork":
        multiprocessing.set_start_method("fork", force=True)
    words = ["a"]
    process = multiprocessing.Process(target=lambda: print(words))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
