"""A mix-in's __init__, reached by super(), makes the lock."""
import threading
from multiprocessing import Process
class Locked:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._lock = threading.Lock()
class Named:
    def __init__(self, name):
        self.name = name
class Task(Locked, Named):
    def __init__(self, name):
        super().__init__(name)
    def run(self):
        print(self.name)
def main():
    task = Task("a")
    p = Process(target=task.run)  #! spawn,forkserver
    p.start()
    p.join()
if __name__ == "__main__":
    main()
