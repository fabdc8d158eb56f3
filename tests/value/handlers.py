"""try, except, else, finally, and with: what reaches the places behind them."""
import contextlib
import random
import threading


def maybe():
    return random.random() < 0.5


def may_fail():
    if maybe():
        raise ValueError("no")
    return 1


one = None  #= None
try:
    one = lambda: 1  #= lambda
    one = may_fail()  #= 1
except ValueError:
    in_handler = one
else:
    in_else = one  #= 1
after = one

try:
    two = lambda: 2  #= lambda
    may_fail()
    two = maybe  #= function maybe
except ValueError:
    two = 2  #= 2
finally:
    in_finally = two  #= 2 | function maybe
after_finally = two  #= 2 | function maybe


def returns():
    try:
        return may_fail()
    except ValueError as error:
        return lambda: 1
    finally:
        cleaned = maybe  #= function maybe


returned = returns()  #= 1 | lambda


def returns_after():
    value = 0  #= 0
    try:
        value = may_fail()  #= 1
    except ValueError:
        return None
    return value


returned_after = returns_after()  #= 1 | None


def raises():
    raise RuntimeError


def caught():
    try:
        value = 1  #= 1
        raises()
        value = 2
    except RuntimeError:
        value = (value, maybe)  #= tuple (1, function maybe)
    return value


after_raise = caught()  #= tuple (1, function maybe)


def falls():
    try:
        may_fail()
    except ValueError:
        raise RuntimeError from None
    else:
        way = maybe  #= function maybe
    return way


try:
    else_way = falls()  #= function maybe
except RuntimeError:
    else_way = 0  #= 0
fell = else_way  #= 0 | function maybe

try:
    import json as codec
except ImportError:
    codec = None
module = codec


class Context:
    def __init__(self):
        self.lock = threading.Lock()  #= object threading.Lock

    def __enter__(self):
        return self.lock

    def __exit__(self, *error):
        self.lock = None  #= None


class Itself:
    def __enter__(self):
        self.entered = True  #= True
        return self

    def __exit__(self, *error):
        self.entered = False  #= False


context = Context()  #= instance of Context {lock: object threading.Lock}
with context as lock:  #= object threading.Lock
    held = context  #= instance of Context {lock: object threading.Lock}
left = context  #= instance of Context {lock: None}

with Itself() as itself, Context() as second:  #= instance of Itself {entered: True}  #= object threading.Lock
    both = (itself, second)  #= tuple (instance of Itself, object threading.Lock)
left_itself = itself  #= instance of Itself {entered: False}


@contextlib.contextmanager
def managed(value):
    yield [value]


with managed(maybe) as given:  #= list [function maybe]
    inside = given[0]  #= function maybe

with open("/dev/null") as stream:  #= object io.TextIOWrapper
    pass

with contextlib.suppress(ValueError):
    may_fail()
    suppressed = 1  #= 1

with contextlib.closing(open("/dev/null")) as closed:  #= object io.TextIOWrapper
    pass

with contextlib.ExitStack() as stack:  #= object contextlib.ExitStack
    entered = stack.enter_context(Itself())  #= instance of Itself {entered: True}
    managed_by = stack.enter_context(managed(1))  #= list [1]

with contextlib.nullcontext(maybe) as null:  #= function maybe
    pass

guard = threading.Lock()  #= object threading.Lock
with guard:
    guarded = guard  #= object threading.Lock
