from build import build


def main():
    class Taskb:
        pass

    build([Taskb()])


if __name__ == "__main__":
    main()
