"""zip pairs the names with results of lambdas, which were called before."""
from multiprocessing import Pool


def use(name, value):
    return name + str(value)


if __name__ == "__main__":
    names = ["square", "cube"]
    functions = [lambda x: x ** 2, lambda x: x ** 3]
    values = [function(2) for function in functions]
    with Pool(1) as pool:
        print(pool.starmap(use, zip(names, values)))
