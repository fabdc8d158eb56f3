"""Tokens of Python in random order."""
import random

random.seed(2)
pieces = """Pool Process Queue ( ) [ ] { } : , . = == := -> @ * ** lambda def class if else elif for
 in while with as try except finally return yield await async import from del global nonlocal match
 case _ not and or is None True f'{ }' ''' \\ # multiprocessing target= args= .start() .map""".split()
print("from multiprocessing import *")
for _ in range(2_000):
    indent = "    " * random.randrange(4)
    print(indent + " ".join(random.choices(pieces, k=random.randrange(1, 12))))
