"""Names that are keywords elsewhere."""
import type
from a import match, x as print
exec = 1
case = 2
_ = 3
type: int = 4
match: int
def match(print, type=1, *case, **_): pass
class type: pass
for print in case: pass
with a as type, b as match: pass
[type for type in match]
lambda match, type: print
try: pass
except E as print: pass
def f():
    global match, type, print
    match = type = 1
    (print := 3)
    del type
    match(type)
    print(exec)
