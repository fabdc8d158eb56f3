from component import Component


class Store(Component):
    def __init__(self, name):
        super().__init__()
        self.name = name


class Service:
    def __init__(self, name):
        self.store = Store(name)

    def report(self):
        print(self.store.name)
