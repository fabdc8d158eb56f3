"""The program puts src on sys.path by itself; the package there ships what it is given."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "src"))

from orders.export import Exporter  # noqa: E402


def main():
    exporter = Exporter(format=lambda order: "%05d" % order)
    print(exporter.run([1, 22]))  


if __name__ == "__main__":
    main()
