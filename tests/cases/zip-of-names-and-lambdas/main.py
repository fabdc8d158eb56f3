"""zip pairs the names with lambdas, and starmap ships the pairs."""
from multiprocessing import Pool


def use(name, function):
    return name + str(function(2))


if __name__ == "__main__":
    names = ["square", "cube"]
    functions = [lambda x: x ** 2, lambda x: x ** 3]
    with Pool(1) as pool:
        print(pool.starmap(use, zip(names, functions)))  #! all
