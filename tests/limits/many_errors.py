"""Recovering from so many errors would take the parser minutes."""
print("import multiprocessing")
print("def (\n" * 40_000)
