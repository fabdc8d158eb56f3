"""A worker class is made of Thread or Process by a flag in a module: here it's Process."""
from work import Worker

if __name__ == "__main__":
    w = Worker(lambda: 1)
    w.start()  #! spawn,forkserver
    w.join()
