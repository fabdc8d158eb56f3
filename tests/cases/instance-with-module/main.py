"""A module in an attribute, by a parameter's default."""
import json
import math
from multiprocessing import Pool
class Codec:
    def __init__(self, backend=json):
        self.backend = backend
    def dump(self, x):
        return self.backend.dumps(x)
def main():
    with Pool(1) as pool:
        print(pool.map(Codec().dump, [1, 2]))  #! all
if __name__ == "__main__":
    main()
