"""Under fork nothing is pickled, so the private method is found."""
from multiprocessing import Process


class Job:
    def __work(self):
        print("working")

    def start(self):
        process = Process(target=self.__work)  #! spawn,forkserver
        process.start()
        process.join()


if __name__ == "__main__":
    Job().start()
