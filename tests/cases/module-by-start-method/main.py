"""Where the default is fork, the program takes Process from a context that spawns."""
import multiprocessing

if multiprocessing.get_start_method() == "fork":
    context = multiprocessing.get_context("spawn")
else:
    context = multiprocessing


def run(unit):
    def job():
        print("inherited", unit)

    process = context.Process(target=job)  #! all
    process.start()
    process.join()


if __name__ == "__main__":
    run("s")
