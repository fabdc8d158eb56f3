"""A line of 5 million characters."""
print("from multiprocessing import Pool")
print("Pool().map(lambda x: '" + "x" * 5_000_000 + "', [1])")
