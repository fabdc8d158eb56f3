"""Which assignments reach a place behind if, elif, else and conditional expressions."""
import random
import sys
import threading
from typing import TYPE_CHECKING


def known():
    return 1


def maybe():
    return random.random() < 0.5


one = None  #= None
if maybe():
    one = lambda: 1  #= lambda
after_if = one  #= None | lambda

if maybe():
    two = lambda: 1  #= lambda
else:
    two = known  #= function known
after_else = two  #= function known | lambda

if maybe():
    three = 1  #= 1
elif maybe():
    three = 2  #= 2
elif maybe():
    three = known  #= function known
else:
    three = None  #= None
after_elif = three  #= 1 | 2 | None | function known

four = lambda: 1  #= lambda
if maybe():
    four = 4  #= 4
else:
    four = 5  #= 5
both_ways = four  #= 4 | 5

five = 1 if maybe() else known  #= 1 | function known
six = (lambda: 1) if known else 6  #= lambda
seven = None if not known else known  #= function known
eight = five or 8  #= 1 | function known
nine = None or known  #= function known
ten = known and 10  #= 10
eleven = 0 and known  #= 0

if TYPE_CHECKING:
    from nowhere import twelve
else:
    twelve = 12  #= 12
checking = twelve  #= 12

if False:
    thirteen = lambda: 1
else:
    thirteen = 13  #= 13
never = thirteen  #= 13

if True:
    fourteen = 14  #= 14
else:
    fourteen = lambda: 1
always = fourteen  #= 14

DEBUG = 0  #= 0
if DEBUG:
    fifteen = lambda: 1
else:
    fifteen = 15  #= 15
constant = fifteen  #= 15

sixteen = 16  #= 16
if not DEBUG and known is not None:
    sixteen = known  #= function known
conditions = sixteen  #= function known

if 1 == 2 or DEBUG > 3:
    seventeen = lambda: 1
else:
    seventeen = 17  #= 17
compared = seventeen  #= 17

if "a" in ("a", "b"):
    eighteen = 18  #= 18
else:
    eighteen = lambda: 1
contained = eighteen  #= 18

if __name__ == "__main__":
    nineteen = 19  #= 19
else:
    nineteen = lambda: 1
main = nineteen  #= 19

lock = threading.Lock() if maybe() else None  #= None | object threading.Lock
if lock is None:
    narrowed = lock  #= None
else:
    narrowed = lock  #= object threading.Lock
    other = lock  #= object threading.Lock
if lock is not None and maybe():
    both = lock  #= object threading.Lock
if not lock:
    falsy = lock  #= None
else:
    truthy = lock  #= object threading.Lock

thing = random.choice([None, known, (1, 2), [3]])  #= None | function known | list [3] | tuple (1, 2)
if isinstance(thing, tuple):
    a_tuple = thing  #= tuple (1, 2)
elif isinstance(thing, (list, dict)):
    a_list = thing  #= list [3]
elif thing:
    a_function = thing  #= function known
else:
    nothing = thing  #= None


class A:
    pass


class B(A):
    pass


class C:
    pass


made = random.choice([A(), B(), C()])  #= instance of A | instance of B | instance of C
if isinstance(made, A):
    a_or_b = made  #= instance of A | instance of B
else:
    only_c = made  #= instance of C
if not isinstance(made, (B, C)):
    only_a = made  #= instance of A


def early(flag):
    result = lambda: 1  #= lambda
    if flag:
        return None
    after = flag
    if flag is None:
        result = 2  #= 2
        inside = result  #= 2
    return result


returned = early(None)  #= 2
returned_early = early(1)  #= None
returned_unknown = early(maybe())


def unreachable(flag):
    result = 1  #= 1
    if flag:
        raise ValueError
        result = 2
    elif flag is None:
        return 3
        result = lambda: 1
    else:
        sys.exit
        kept = result  #= 1
    return result


left = unreachable(False)  #= 1
