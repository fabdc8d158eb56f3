"""The module is imported from here, or from elsewhere; processes get the lambda."""
try:
    from kinds import Kind, make
except ImportError:
    from installed.kinds import Kind, make


def main():
    with make(Kind.PROCESS) as executor:
        print(executor.submit(lambda: 1).result())  #! all
    with make(Kind.PROCESS) as executor:
        print(executor.submit(abs, -1).result())


if __name__ == "__main__":
    main()
