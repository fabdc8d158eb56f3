"""A helper sets the start method unless there is one, and then main sets it as well."""
import multiprocessing


def use_default():
    if multiprocessing.get_start_method(allow_none=True) is None:
        multiprocessing.set_start_method("fork")


if __name__ == "__main__":
    use_default()
    multiprocessing.set_start_method("spawn")  #! all
    print(multiprocessing.get_start_method())
