import threading


class Handle:
    def __init__(self, name):
        self.name = name
        self.lock = threading.Lock()
