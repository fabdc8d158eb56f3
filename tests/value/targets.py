"""Targets: tuples, stars, chains, walrus, augmented assignment, del, attributes and elements."""
import functools
import random
import threading


def work():
    pass


a = b = lambda: 1  #= lambda  #= lambda
c, d = 1, work  #= 1  #= function work
(e, [f, g]), h = (1, [work, None]), {}  #= 1  #= function work  #= None  #= dict {}
i, *j = 1, work, None  #= 1  #= list [function work, None]
*k, l = [1, work, None]  #= list [1, function work]  #= None
m, *n, o = (1, work, None, 4)  #= 1  #= list [function work, None]  #= 4
p, q = p_list = [1, work]  #= 1  #= function work  #= list [1, function work]
swapped, back = work, None  #= function work  #= None
swapped, back = back, swapped  #= None  #= function work
for r, *s in [(1, 2, work)]:  #= 1  #= list [2, function work]
    pass
t: object = work  #= function work
u: int
(v) = (work)  #= function work
[w, x] = "ab"

if (walrus := work) is not None:  #= function work
    read = walrus  #= function work
some = [y := 1, y + 1]
found = any((last := item) for item in [work])
kept = last  #= function work

number = 1  #= 1
number += 1
text = "a"  #= 'a'
text += "b"  #= 'ab'
items = [1]  #= list [1]
same = items  #= list [1]
items += [work]  #= list [1, function work]
extended = same  #= list [1, function work]
pair = (1,)  #= tuple (1,)
pair += (work,)  #= tuple (1, function work)
added = [1] + [work]  #= list [1, function work]
repeated = [work] * 2
table = {"a": 1}  #= dict {'a': 1}
table |= {"b": work}  #= dict {'a': 1, 'b': function work}
merged = {"a": 1} | {"b": work}  #= dict {'a': 1, 'b': function work}
flags = {1}  #= set {1}
flags |= {2}  #= set {1, 2}


class Box:
    pass


box = Box()  #= instance of Box
box.value = 1  #= 1
box.value = work  #= function work
box.count = 0  #= 0
box.count += 1
box.items = []  #= list []
box.items += [work]  #= list [function work]
filled = box
del box.count
emptied = box  #= instance of Box {value: function work, items: list [function work]}
box.inner = Box()  #= instance of Box
box.inner.lock = threading.Lock()  #= object threading.Lock
deep = box.inner  #= instance of Box {lock: object threading.Lock}

deleted = work  #= function work
del deleted
try:
    missing = deleted
except NameError:
    missing = None  #= None
after_del = missing

mapping = {"lock": threading.Lock(), "n": 1}  #= dict {'lock': object threading.Lock, 'n': 1}
mapping.pop("lock")
popped = mapping  #= dict {'n': 1}
mapping["f"] = lambda: 1
set_later = mapping  #= dict {'n': 1, 'f': lambda}
del mapping["f"]
del_later = mapping  #= dict {'n': 1}
mapping.update({"g": work}, h=1)
updated = mapping  #= dict {'n': 1, 'g': function work, 'h': 1}
mapping.setdefault("i", work)
defaulted = mapping  #= dict {'n': 1, 'g': function work, 'h': 1, 'i': function work}
mapping.clear()
cleared = mapping  #= dict {}
gotten = {"a": work}.get("a")  #= function work
absent = {"a": work}.get("b", 1)  #= 1
absent_none = {"a": work}.get("b")  #= None

row = [1]  #= list [1]
row.append(lambda: 1)
appended = row  #= list [1, lambda]
row.insert(0, work)
inserted = row  #= list [function work, 1, lambda]
row.extend([None])
longer = row  #= list [function work, 1, lambda, None]
row.pop()
shorter = row  #= list [function work, 1, lambda]
first = row.pop(0)  #= function work
row[0] = None
set_element = row  #= list [None, lambda]
row.reverse()
row.remove(None)
removed = row
row.clear()
nothing = row  #= list []
sliced = [1, work, 3][1:]  #= list [function work, 3]
indexed = [1, work][-1]  #= function work
copied = [work].copy()  #= list [function work]
nested = {"a": [work]}["a"][0]  #= function work
matrix = [[work]]  #= list [list [function work]]
matrix[0][0] = None
written = matrix  #= list [list [None]]
unique = set()  #= set {}
unique.add(work)
added_to = unique  #= set {function work}

job = Box()  #= instance of Box
job.callback = lambda: 1  #= lambda
before = job  #= instance of Box {callback: lambda}
job.callback = None  #= None
later = job  #= instance of Box {callback: None}
also = job  #= instance of Box {callback: None}
also.callback = work  #= function work
aliased = job  #= instance of Box {callback: function work}


def pair(x):
    if x:
        return 1, work
    if x is not None:
        return None
    return 2, []


lock, job = pair(random.random())  #= 1 | 2  #= function work | list []
