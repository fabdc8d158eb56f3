"""3,000 functions hand a lambda on to the one that ships it."""
print("from multiprocessing import Pool\ndef f0(x):\n    Pool().map(x, [1])")
for number in range(3_000):
    print(f"def f{number + 1}(x):\n    f{number}(x)")
print("f3000(lambda x: x)")
