"""The program asks for fork, but not where a fork server is the default."""
import multiprocessing


class Jobs:
    if multiprocessing.get_start_method() in ["fork", "spawn"]:
        context = multiprocessing.get_context(method="fork")
    else:
        context = multiprocessing.get_context()

    def run(self, unit):
        def job():
            print("inherited", unit)

        process = self.context.Process(target=job)  #! forkserver
        process.start()
        process.join()


if __name__ == "__main__":
    Jobs().run("s")
