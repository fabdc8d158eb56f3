"""Lists in lists, 50,000 deep, around a lambda."""
depth = 50_000
print("from multiprocessing import Pool")
print("Pool().apply(print, " + "[" * depth + "lambda: 0" + "]" * depth + ")")
