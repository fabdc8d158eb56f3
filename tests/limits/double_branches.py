"""200 conditions in a row, each of which doubles the ways to the crossing."""
print("from multiprocessing import Pool\nx = abs")
for number in range(200):
    print(f"if input():\n    x = lambda: {number}\nelse:\n    y{number} = x")
print("Pool().map(x, [1])")
