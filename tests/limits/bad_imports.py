"""Imports with nothing where a name should be."""
print("import ;")
print("import multiprocessing")
print("from . import ;")
print("from import x")
