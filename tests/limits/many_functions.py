"""20,000 functions, each of which ships a lambda: as many findings."""
print("from multiprocessing import Pool")
for number in range(20_000):
    print(f"def f{number}():\n    Pool().map(lambda x: x, [1])")
