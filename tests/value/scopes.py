"""global, nonlocal, class scopes, closures, comprehensions and early returns."""
import multiprocessing
import random

queue = multiprocessing.Queue


def work():
    pass


value = None  #= None


class Scope:
    value = work  #= function work
    copied = value  #= function work
    items = [value for _ in range(1)]

    def read(self):
        return value

    class Inner:
        value = 3  #= 3


scope_read = Scope().read()  #= None
scope_copied = Scope.copied  #= function work
scope_items = Scope.items
inner_value = Scope.Inner.value  #= 3


def outer():
    kept = work  #= function work
    later = None  #= None

    def middle():
        nonlocal later
        later = lambda: 1  #= lambda

        def inner():
            return kept, later
        return inner
    return middle()()


closure = outer()  #= tuple (function work, lambda)
functions = []  #= list []
for name in ("a", "b"):  #= 'a' | 'b'
    functions.append(lambda name=name: name)
first = functions[0]()  #= 'a'


def use_global():
    global value, made_here
    value = work  #= function work
    made_here = 1  #= 1


use_global()
after_global = value  #= function work
after_made = made_here  #= 1


def early(number):
    if number is None:
        return work
    if isinstance(number, int):
        return 1
    for _ in range(3):
        if random.random() < 0.5:
            return "loop"
    while True:
        return None


one = early(None)  #= function work
two = early(3)  #= 1
three = early("x")  #= 'loop' | None
built = {key: function for key, function in (("a", work), ("b", None))}  #= dict {'a': function work, 'b': None}
shadow = [value for value in (1, 2)]  #= list [1, 2]
unshadowed = value  #= function work
chained = [y for x in [[work], [None]] for y in x]  #= list [function work, None]
filtered = [x for x in (None, work) if x is not None]  #= list [function work]
conditional = [x if x else work for x in (0, 1)]  #= list [function work, 1]
pairs = [(i, f) for i, f in enumerate([work])]
lambdas = [lambda: i for i in range(2)]
as_set = {f for f in (work, work)}
default = (lambda f=work: f)()  #= function work
stars = (lambda *a, **k: (a, k))(1, work, x=None)  #= tuple (tuple (1, function work), dict {'x': None})


def unseen(given, other=None, *rest, **named):
    queue()
    copy = given  #= parameter given
    optional = other  #= None | parameter other
    everything = rest  #= tuple (*parameter rest,)
    keywords = named  #= dict {**parameter named}
    if isinstance(given, dict):
        narrowed = given  #= parameter given
    return given


def called_twice(argument):
    both = argument  #= None | function work
    return both


called_twice(work)
called_twice(None)


class Unseen:
    def __init__(self, callback, size=1):
        self.callback = callback  #= parameter callback
        self.size = size  #= 1 | parameter size

    def go(self):
        queue()
        mine = self.callback  #= parameter callback
        whole = self  #= instance of Unseen {callback: parameter callback, size: 1 | parameter size}


if __name__ == "__main__":
    guarded = work  #= function work
else:
    guarded = None
after_guard = guarded  #= function work
