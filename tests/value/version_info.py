"""sys.version_info tells versions apart; which one it is isn't known here."""
import sys

a = 1 if sys.version_info >= (3, 12) else 2         #= 1 | 2
b = 1 if sys.version_info >= (3,) else 2            #= 1
c = 1 if sys.version_info[:2] < (3, 0) else 2       #= 2
d = 1 if sys.version_info[:2] > (3, 9) else 2       #= 1 | 2
e = 1 if sys.version_info[1:] < (0, 0) else 2       #= 1 | 2
f = 1 if sys.version_info >= (3, "x") else 2        #= 1 | 2
g = 1 if sys.version_info >= (3, 10**18) else 2     #= 1 | 2
h = 1 if sys.version_info >= (9223372036854775807, 1) else 2     #= 1 | 2
