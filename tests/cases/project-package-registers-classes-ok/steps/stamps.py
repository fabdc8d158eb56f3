"""Stamps."""
import threading

from .core import step

lock = threading.Lock()


@step("stamp")
class Stamp:
    def apply(self, item):
        with lock:
            return "stamp " + item
