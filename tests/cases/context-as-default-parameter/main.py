"""The context is a default parameter, and the caller that gives another one fails everywhere."""
import multiprocessing

FORK = multiprocessing.get_context("fork")


def launch(job, context=FORK):
    process = context.Process(target=job)  #! all
    process.start()
    process.join()


def main():
    name = "job"
    launch(lambda: print(name))
    launch(lambda: print(name), context=multiprocessing.get_context("forkserver"))


if __name__ == "__main__":
    main()
