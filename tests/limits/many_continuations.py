"""Each of these would have the parser look for the next token once more."""
print("import multiprocessing\nx = 1 + \\")
print("\\\n" * 60_000)
