"""The same with a cache that leaves its lock out."""
from application import Application

if __name__ == "__main__":
    print(Application.create(1).report())
