"""None is asked for, printed, or-ed and formatted, which it stands."""
import multiprocessing as mp

import limits


def work():
    print(f"{limits.most}", "%s" % limits.most, limits.most or 1, limits.most == 3)
    if limits.most is not None and limits.most < 3:
        print("few", len(limits.most))
    return int | limits.most if limits.most is None else limits.most + 1


def main():
    limits.set_most(3)
    process = mp.Process(target=work)
    process.start()
    process.join()
    raise SystemExit(process.exitcode)


if __name__ == "__main__":
    main()
