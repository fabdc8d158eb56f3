"""The context is a default parameter that forks."""
import multiprocessing

FORK = multiprocessing.get_context("fork")


def launch(job, context=FORK):
    process = context.Process(target=job)
    process.start()
    process.join()


def greet():
    print("hello")


def main():
    name = "job"
    launch(lambda: print(name))
    launch(greet, context=multiprocessing.get_context("spawn"))


if __name__ == "__main__":
    main()
