"""Two modules that import each other; the table holds functions of its module."""
import engine


def main():
    print(engine.start("square", [1, 2]))


if __name__ == "__main__":
    main()
