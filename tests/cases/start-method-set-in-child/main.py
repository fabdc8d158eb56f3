"""A child has its start method already."""
import multiprocessing as mp


def work():
    mp.set_start_method("spawn")  #! all
    print("working")


if __name__ == "__main__":
    process = mp.Process(target=work)
    process.start()
    process.join()
