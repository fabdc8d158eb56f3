"""The function takes nothing and is given something."""
import multiprocessing as mp


class Server:
    def serve(self):
        print("serving")

    def start(self, port):
        self.process = mp.Process(target=self.serve, args=(port,))  #! all
        self.process.start()
        self.process.join()


if __name__ == "__main__":
    Server().start(80)
