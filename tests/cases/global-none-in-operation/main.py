"""A child that is spawned finds None where main has put a number, and reckons with it."""
import multiprocessing as mp

import limits


def work():
    return limits.most + 1


def main():
    limits.set_most(3)
    process = mp.Process(target=work)  #! spawn,forkserver
    process.start()
    process.join()
    raise SystemExit(process.exitcode)


if __name__ == "__main__":
    main()
