from multiprocessing import Pool

if __name__ == "__main__":
	with Pool() as pool:
		pool.map("日" and (lambda x:
			x), [1])
