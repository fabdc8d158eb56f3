"""A builder's methods return self; one of them keeps a lambda."""
from multiprocessing import Pool


class Query:
    def __init__(self):
        self.conditions = []
        self.order = None

    def where(self, condition):
        self.conditions.append(condition)
        return self

    def order_by(self, key):
        self.order = key
        return self

    def run(self, row):
        return row


if __name__ == "__main__":
    query = Query().where("a = 1").order_by(lambda row: row[0]).where("b = 2")
    with Pool(1) as pool:
        print(pool.map(query.run, [(1, 2)]))  #! all
