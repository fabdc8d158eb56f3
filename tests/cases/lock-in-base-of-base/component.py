import threading


class Component:
    def __init__(self):
        self._setup()

    def _setup(self):
        self._guard = threading.RLock()
