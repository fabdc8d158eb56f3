"""The results of 20,000 calls in one another are shipped."""
depth = 20_000
print("from multiprocessing import Pool\ndef f(x):\n    return x")
print("Pool().map(" + "f(" * depth + "lambda: 0" + ")" * depth + ", [1])")
