"""A sum of 100,000 terms is shipped: a tree that deep."""
print("from multiprocessing import Pool\nPool().map(abs, " + "1+" * 100_000 + "1)")
