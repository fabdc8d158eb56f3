"""A line of 5,000 classes, each the base of the next, with a lock in the first."""
print("import threading\nfrom multiprocessing import Pool")
print("class C0:\n    def __init__(self):\n        self.lock = threading.Lock()")
for number in range(5_000):
    print(f"class C{number + 1}(C{number}): pass")
print("Pool().map(print, [C5000()])")
