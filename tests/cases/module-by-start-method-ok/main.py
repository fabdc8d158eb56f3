"""Where the default isn't fork, the program takes Process from a context that forks."""
import multiprocessing

if multiprocessing.get_start_method() in ["forkserver", "spawn"]:
    context = multiprocessing.get_context("fork")
    Process = context.Process
else:
    from multiprocessing import Process

    context = multiprocessing


def run(unit):
    def job():
        print("inherited", unit)

    for process in [Process(target=job), context.Process(target=job)]:
        process.start()
        process.join()


if __name__ == "__main__":
    run("s")
