"""setattr with constant names puts a lock on an object."""
import threading
from multiprocessing import Pool
class Box:
    pass
def area(box):
    return 1
def main():
    box = Box()
    for name, value in (("width", 3), ("guard", threading.Lock())):
        setattr(box, name, value)
    with Pool(1) as pool:
        print(pool.map(area, [box]))  #! all
if __name__ == "__main__":
    main()
