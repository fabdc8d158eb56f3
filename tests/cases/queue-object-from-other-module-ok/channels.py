import queue

jobs = queue.SimpleQueue()
