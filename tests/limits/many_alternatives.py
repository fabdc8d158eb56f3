"""A name with 5,000 possible values."""
print("from multiprocessing import Pool\nx = abs")
for number in range(5_000):
    print(f"if input() == '{number}':\n    x = lambda: {number}")
print("Pool().map(x, [1])")
