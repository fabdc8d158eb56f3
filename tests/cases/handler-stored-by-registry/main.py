"""A registry object keeps callbacks; one of them is a lambda registered by a decorator-like method."""
from multiprocessing import Pool


class Router:
    def __init__(self):
        self.routes = {}

    def add(self, path, handler):
        self.routes[path] = handler
        return handler

    def serve(self, path):
        return self.routes[path](path)


def index(path):
    return "index of " + path


def main():
    router = Router()
    router.add("/", index)
    router.add("/about", lambda path: "about")
    with Pool(2) as pool:
        print(pool.map(router.serve, ["/", "/about"]))  #! all


if __name__ == "__main__":
    main()
