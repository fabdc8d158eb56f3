"""The arguments of Process are collected in a dict and splatted; all of them can cross."""
import multiprocessing


def spawn(**options):
    options.setdefault("name", "worker")
    process = multiprocessing.Process(**options)
    process.start()
    process.join()
    return process.exitcode


def start_job(job, *args, **kwargs):
    return spawn(target=job, args=args, kwargs=kwargs)


def compress(path, level=6, *, report=print):
    report("%s at %d" % (path, level))


def main():
    print(start_job(compress, "a.log", level=9))


if __name__ == "__main__":
    main()
