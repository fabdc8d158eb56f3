"""The callback kept in an attribute is called later and starts the process with what it is given."""
import threading
from multiprocessing import Process


class Button:
    def __init__(self):
        self.on_click = None

    def click(self):
        if self.on_click:
            self.on_click(self)


class Window:
    def __init__(self):
        self.lock = threading.Lock()
        self.button = Button()
        self.button.on_click = self.clicked

    def work(self):
        print("work")

    def clicked(self, button):
        child = Process(target=self.work)  #! spawn,forkserver
        child.start()
        child.join()


if __name__ == "__main__":
    Window().button.click()
