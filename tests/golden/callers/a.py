from build import build


def main():
    class Taska:
        pass

    build([Taska()])


if __name__ == "__main__":
    main()
