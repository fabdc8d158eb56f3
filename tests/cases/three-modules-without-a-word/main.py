"""Only one of four modules knows of processes; the main program gives its closure through the others."""
from app import Application


def main():
    prefix = "> "
    print(Application().render(lambda line: prefix + line, ["a"]))  #^ given here


if __name__ == "__main__":
    main()
