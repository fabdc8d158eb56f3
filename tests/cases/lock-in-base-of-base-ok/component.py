import threading


class Component:
    def __init__(self):
        self._guard = None

    def guard(self):
        if self._guard is None:
            self._guard = threading.RLock()
        return self._guard
