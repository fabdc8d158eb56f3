"""An attribute of an attribute of …, 50,000 times."""
print("from multiprocessing import Pool\nclass A: pass\na = A()\na.b = a")
print("Pool().map(a" + ".b" * 50_000 + ", [1])")
