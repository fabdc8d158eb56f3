"""A spawned child imports main as `__mp_main__`: this guard lets it through."""
import multiprocessing


def cube(n):
    print(n ** 3)


if __name__ in ("__main__", "__mp_main__"):
    process = multiprocessing.Process(target=cube, args=(3,))
    process.start()  #! spawn,forkserver
    process.join()
