"""A hash object counts in C and can't be copied to another process."""
import hashlib
from multiprocessing import Pool


class Checksum:
    def __init__(self, algorithm="sha256"):
        self.hash = hashlib.new(algorithm)

    def feed(self, data):
        self.hash.update(data)
        return self.hash.hexdigest()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Checksum("md5").feed, [b"a"]))  #! all
