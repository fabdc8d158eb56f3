"""Only one of four modules knows of processes; the main program gives a function of its own."""
from app import Application


def quoted(line):
    return "> " + line


def main():
    print(Application().render(quoted, ["a"]))


if __name__ == "__main__":
    main()
