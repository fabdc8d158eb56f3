"""Blocks in blocks, 2,000 deep."""
print("from multiprocessing import Pool")
for depth in range(2_000):
    print("\t" * depth + "if input():")
print("\t" * 2_000 + "Pool().map(lambda x: x, [1])")
