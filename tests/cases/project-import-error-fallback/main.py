"""The fast third-party map isn't installed, so the fallback with a pool of processes is used."""
try:
    from no_such_fast_library import parallel_map
except ImportError:
    from fallback import parallel_map


def main():
    print(parallel_map(lambda word: word[::-1], ["tea", "salt"]))  #! all


if __name__ == "__main__":
    main()
