"""Brackets, strings and blocks that are never closed."""
print("from multiprocessing import Pool")
for opening in ("(", "[", "{", "f'{", '"""', "lambda ", "def f(", "class A(", "if x:\n ", "x = "):
    print(f"Pool().map({opening * 500}lambda x: x, [1]")
