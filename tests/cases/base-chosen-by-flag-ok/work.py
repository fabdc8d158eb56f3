import multiprocessing
import threading

import flags

if flags.USE_PROCESSES:
    Base = multiprocessing.Process
else:
    Base = threading.Thread


class Worker(Base):
    def __init__(self, func):
        super().__init__()
        self.func = func

    def run(self):
        self.func()
