"""A restartable service starts its one Process again."""
from service import Service, tick

if __name__ == "__main__":
    s = Service(tick)
    s.restart()
    s.restart()
