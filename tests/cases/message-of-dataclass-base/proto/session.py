import sys
from multiprocessing import Pipe

from . import messages


class Session:
    def __init__(self):
        self.left, self.right = Pipe()

    def _send(self, message):
        self.left.send(message)  #! all

    def hello(self):
        self._send(messages.Message("hello"))

    def upload(self):
        self._send(messages.Upload(sys.stdout))
