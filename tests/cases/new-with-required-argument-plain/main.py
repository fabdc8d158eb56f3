"""A plain class whose __new__ wants an argument; under fork a Process gets it as it is."""
from multiprocessing import Process


class Token:
    def __new__(cls, text):
        self = super().__new__(cls)
        self.text = text
        return self


def show(token):
    print(token.text)


if __name__ == "__main__":
    process = Process(target=show, args=(Token("a"),))  #! spawn,forkserver
    process.start()
    process.join()
