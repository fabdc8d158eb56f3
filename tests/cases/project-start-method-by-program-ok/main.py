"""The program asks for fork before another module ships a nested function."""
import multiprocessing

import service

if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    service.serve("a")
