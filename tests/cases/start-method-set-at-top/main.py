"""set_start_method stands at the top of the module, where spawned children run it again: it raises there."""
import multiprocessing

multiprocessing.set_start_method("spawn")  #! all


def greet(name):
    print("hello", name)


if __name__ == "__main__":
    process = multiprocessing.Process(target=greet, args=("ann",))
    process.start()
    process.join()
