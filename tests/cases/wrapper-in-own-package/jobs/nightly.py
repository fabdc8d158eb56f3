from . import run_apart


def report():
    run_apart(lambda: print("nightly"))  #! spawn,forkserver
