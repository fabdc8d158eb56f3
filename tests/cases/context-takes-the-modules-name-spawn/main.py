"""`mp` is rebound to the spawn context, and the nested function has no name there."""
import multiprocessing as mp

mp = mp.get_context("spawn")


def main():
    finished = mp.Event()

    def work():
        finished.set()

    process = mp.Process(target=work)  #! all
    process.start()
    process.join()
    print(finished.is_set())


if __name__ == "__main__":
    main()
