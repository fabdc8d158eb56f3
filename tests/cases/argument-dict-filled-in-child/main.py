"""The children put their results into a dict."""
from multiprocessing import Process


def work(results, name):
    results[name] = len(name)


if __name__ == "__main__":
    results = {}
    processes = [Process(target=work, args=(results, name)) for name in ("a", "bb")]  #? a copy
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(results)
