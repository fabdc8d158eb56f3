"""A module that imports itself in every way there is."""
print("""import stdin, main, __main__, os.path as os, . as x
from . import *
from .. import main
from ........ import y
from .stdin import *
from stdin import stdin as Process
from main import main
from multiprocessing import *
Process(target=main.stdin.main.Process).start()""")
