"""All bytes, in order and by chance: no UTF-8, NULs, no line ends."""
import random
import sys

random.seed(1)
sys.stdout.buffer.write(b"from multiprocessing import Pool\nPool().map(lambda: '")
sys.stdout.buffer.write(bytes(range(256)) * 8 + random.randbytes(100_000))
