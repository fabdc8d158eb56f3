"""Where there's no _multiprocessing the module falls back to threads; here there is."""
try:
    import _multiprocessing
    from multiprocessing import Pool
except ImportError:
    from multiprocessing.dummy import Pool


def main():
    with Pool(2) as pool:
        print(pool.map(lambda n: n, [1]))  #! all


if __name__ == "__main__":
    main()
