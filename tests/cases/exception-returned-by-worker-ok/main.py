"""The handler hands on a text, or an exception that keeps all its arguments."""
from concurrent.futures import ProcessPoolExecutor


class NotFound(Exception):
    def __init__(self, kind, key):
        super().__init__(f"{kind} {key} not found")


class Missing(Exception):
    def __init__(self, kind, key):
        super().__init__(kind, key)
        self.key = key


def find(key):
    if key == 1:
        raise NotFound("user", key)
    if key == 2:
        raise Missing("user", key)
    return key


def find_or_tell(key):
    try:
        return find(key), None
    except NotFound as error:
        return None, str(error)
    except Missing as error:
        return None, error


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(find_or_tell, range(3))))
