"""A call with 50,000 arguments."""
print("from multiprocessing import Process")
print("Process(target=print, args=(" + "lambda: 0, " * 50_000 + ")).start()")
