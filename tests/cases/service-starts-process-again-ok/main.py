"""A restartable service makes a new Process each time it's started."""
from service import Service, tick

if __name__ == "__main__":
    s = Service(tick)
    s.restart()
    s.restart()
