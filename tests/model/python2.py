"""Python 2, as far as the grammar reads it."""
def a(b, (c, (d, e)), (f,)=g): pass
lambda (h, i), j: h
print "k", l
print >>m, n
exec "o = 1" in p
try: pass
except q, r: pass
def s():
    from t import *
