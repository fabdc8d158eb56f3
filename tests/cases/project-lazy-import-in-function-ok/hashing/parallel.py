def over(function, items):
    from multiprocessing import Pool

    with Pool(2) as pool:
        return list(pool.imap(function, items))
