"""Functions in functions, 1,000 deep; the last one is returned outwards and shipped."""
print("from multiprocessing import Pool")
for depth in range(1_000):
    print("\t" * depth + f"def f{depth}():")
print("\t" * 1_000 + "return 1")
for depth in range(999, 0, -1):
    print("\t" * depth + f"return f{depth}()")
print("Pool().map(f0(), [1])")
