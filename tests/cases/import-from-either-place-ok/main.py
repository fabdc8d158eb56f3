"""The module is imported from here, or from a package that has it elsewhere; threads get the lambda."""
try:
    from kinds import Kind, make
except ImportError:
    from installed.kinds import Kind, make


def main():
    with make(Kind.THREAD) as executor:
        print(executor.submit(lambda: 1).result())
    with make(Kind.PROCESS) as executor:
        print(executor.submit(abs, -1).result())


if __name__ == "__main__":
    main()
