"""Two modules that import each other; the lambda stands in a table of the one, the pool in the other."""
import engine


def main():
    print(engine.start("square", [1, 2]))


if __name__ == "__main__":
    main()
