"""Objects of a class inside a class are found by their qualified name, those of a function aren't."""
from multiprocessing import Pool


class Shop:
    class Item:
        def __init__(self, price):
            self.price = price

    def make(self, kind):
        if kind == "item":
            return self.Item(3)

        class Special(self.Item):
            pass
        return Special(4)


def price(item):
    return item.price


if __name__ == "__main__":
    shop = Shop()
    with Pool(1) as pool:
        print(pool.map(price, [shop.make("item")]))
        print(pool.map(price, [shop.make("special")]))  #! all
