"""An exception that a handler hands on as a result is rebuilt like one that is raised."""
from concurrent.futures import ProcessPoolExecutor


class NotFound(Exception):
    def __init__(self, kind, key):
        super().__init__(f"{kind} {key} not found")


def find(key):
    if key % 2:
        raise NotFound("user", key)
    return key


def find_or_tell(key):
    try:
        return find(key), None
    except NotFound as error:
        return None, error


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(find_or_tell, range(3))))  #! all
