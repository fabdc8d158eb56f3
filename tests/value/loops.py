"""Which assignments reach a place behind for and while, with break, continue and else."""
import random


def maybe():
    return random.random() < 0.5


last = None  #= None
for last in (1, 2, 3):  #= 1 | 2 | 3
    each = last  #= 1 | 2 | 3
after_for = last  #= 3

callback = None  #= None
for item in range(3):
    seen = callback  #= None | lambda
    callback = lambda: 1  #= lambda
after_set = callback  #= lambda

found = None  #= None
for handler in [None, maybe, len]:  #= None | extern builtins.len | function maybe
    if handler is None:
        continue
    tried = handler  #= extern builtins.len | function maybe
    if maybe():
        found = handler  #= extern builtins.len | function maybe
        break
    found = 1  #= 1
else:
    found = 2  #= 2
after_break = found  #= 2 | extern builtins.len | function maybe

for first in ():
    nothing = lambda: 1
else:
    nothing = 0  #= 0
after_empty = nothing  #= 0

while True:
    endless = lambda: 1  #= lambda
    if maybe():
        endless = maybe  #= function maybe
        break
    endless = 2  #= 2
after_endless = endless  #= function maybe

count = 0  #= 0
state = "new"  #= 'new'
while count < 3:
    old = state  #= 'new' | 'running'
    state = "running"  #= 'running'
    count += 1
after_while = state  #= 'running'

for key, value in {"a": maybe, "b": lambda: 1}.items():  #= 'a' | 'b'  #= function maybe | lambda
    handled = value  #= function maybe | lambda
for index, element in enumerate([maybe, None]):
    numbered = element  #= None | function maybe
for left, right in zip([maybe], [lambda: 1]):  #= function maybe  #= lambda
    zipped = right  #= lambda
for a, (b, *c) in [(1, (maybe, 3, 4))]:  #= 1  #= function maybe  #= list [3, 4]
    total = c  #= list [3, 4]
for number in sorted([3, 1]):  #= 1 | 3
    pass
for mapped in map(lambda f: (f,), [maybe]):  #= tuple (function maybe,)
    pass
for inner in (f for f in [maybe, None] if f):  #= function maybe
    pass

table = {}  #= dict {}
for name in ("a", "b"):  #= 'a' | 'b'
    table[name] = lambda: 1
filled = table  #= dict {'a': lambda, 'b': lambda}
results = []  #= list []
for _ in range(3):
    results.append(maybe)
gathered = results[0]  #= function maybe

for outer in (1, 2):  #= 1 | 2
    for inside in (3, 4):  #= 3 | 4
        if inside == 4:
            break
        reached = (outer, inside)  #= tuple (1, 3) | tuple (2, 3)
    behind = inside  #= 4


class Ring:
    def __iter__(self):
        yield maybe
        yield lambda: 1


for ringed in Ring():  #= function maybe | lambda
    pass


class Count:
    def __init__(self):
        self.left = 3  #= 3

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return maybe


for counted in Count():  #= function maybe
    pass
