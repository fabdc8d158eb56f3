"""Each of 60 lists holds the one before it twice: 2**60 lambdas."""
print("from multiprocessing import Pool\na0 = [lambda: 0]")
for number in range(60):
    print(f"a{number + 1} = [a{number}, a{number}]")
print("Pool().map(print, a60)")
