"""Each of 60 functions calls the one before it twice: 2**60 ways to the crossing."""
print("from multiprocessing import Pool\ndef f0(x):\n    Pool().map(x, [1])")
for number in range(60):
    print(f"def f{number + 1}(x):\n    f{number}(x)\n    f{number}(x)")
print("f60(lambda x: x)")
