"""get_start_method decides: only where processes are forked is the closure given to one."""
import multiprocessing


def main():
    lines = ["a"]

    def show():
        print(lines)

    if multiprocessing.get_start_method() == "fork":
        process = multiprocessing.Process(target=show)
        process.start()
        process.join()
    else:
        show()


if __name__ == "__main__":
    main()
