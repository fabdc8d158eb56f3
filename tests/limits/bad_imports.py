import ;
import multiprocessing
from . import ;
from import x
