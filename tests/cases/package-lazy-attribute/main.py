"""PEP 562: the package's __getattr__ imports the module that is asked for."""
import studio


def main():
    print(studio.render(lambda frame: frame * 2, [1]))  #! all


if __name__ == "__main__":
    main()
