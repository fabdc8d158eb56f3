"""Where the default isn't fork, the program asks for fork, and what it starts is inherited."""
import multiprocessing


class Jobs:
    if multiprocessing.get_start_method() in ["forkserver", "spawn"]:
        context = multiprocessing.get_context(method="fork")
    else:
        context = multiprocessing.get_context()

    def run(self, unit):
        def job():
            print("inherited", unit)

        process = self.context.Process(target=job)
        process.start()
        process.join()


if __name__ == "__main__":
    Jobs().run("s")
