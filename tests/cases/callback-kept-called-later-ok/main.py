"""The callback kept in an attribute is called later and starts a process of a plain function."""
import threading
from multiprocessing import Process


def work(name):
    print("work", name)


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

    def clicked(self, button):
        child = Process(target=work, args=(type(button).__name__,))
        child.start()
        child.join()


if __name__ == "__main__":
    Window().button.click()
