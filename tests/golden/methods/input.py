from multiprocessing import Process, Pool

if __name__ == "__main__":
    Process(target=lambda: 1).start()
    with Pool() as pool:
        pool.map(lambda x: x, [1])
