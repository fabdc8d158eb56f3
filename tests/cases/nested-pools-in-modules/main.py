"""Two modules with a function of one name: the one with processes gets the closure."""
import local.mapping
import remote.mapping as mapping


def main():
    base = 1
    print(local.mapping.run(lambda n: n + base, [1]))
    print(mapping.run(lambda n: n + base, [1]))  #! all


if __name__ == "__main__":
    main()
