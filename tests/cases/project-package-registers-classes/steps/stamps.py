"""Stamps."""
import threading

from .core import step


@step("stamp")
class Stamp:
    def __init__(self):
        self.lock = threading.Lock()

    def apply(self, item):
        with self.lock:
            return "stamp " + item
