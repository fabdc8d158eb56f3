"""How many arguments a list has that grows in a loop can't be seen from here."""
from multiprocessing import Process


def show(a, b, c, d, e):
    print(a, b, c, d, e)


if __name__ == "__main__":
    numbers = []
    for number in range(5):
        numbers.append(number)
    process = Process(target=show, args=numbers)
    process.start()
    process.join()
    pair = [1, 2]
    pair += [3]
    pair.extend([4, 5])
    process = Process(target=show, args=tuple(pair))
    process.start()
    process.join()
