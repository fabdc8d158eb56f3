"""A constructor keeps its keyword arguments, a lock among them, by way of __dict__."""
import threading
from multiprocessing import Process
class Client:
    def __init__(self, **options):
        self.__dict__.update(options)
    def ping(self):
        print("ping")
def main():
    client = Client(host="a", lock=threading.Lock())
    process = Process(target=client.ping)  #! spawn,forkserver
    process.start()
    process.join()
if __name__ == "__main__":
    main()
