"""The same registry with module functions only."""
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


def about(path):
    return "about"


def main():
    router = Router()
    router.add("/", index)
    router.add("/about", about)
    with Pool(2) as pool:
        print(pool.map(router.serve, ["/", "/about"]))


if __name__ == "__main__":
    main()
