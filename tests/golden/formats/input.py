from multiprocessing import Pool

if __name__ == "__main__":
    with Pool() as pool:
        pool.map(lambda x: x, [1])
