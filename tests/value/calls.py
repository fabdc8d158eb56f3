"""What calls give: returns, arguments, decorators, factories, partials, getters, tables."""
import asyncio
import contextlib
import copy
import functools
import operator
import random
import threading


def maybe():
    return random.random() < 0.5


def work():
    pass


def other():
    if maybe():
        return work
    return lambda: 1


joined = other()  #= function work | lambda


def identity(value):
    return value


passed = identity(work)  #= function work
passed_by_name = identity(value=None)  #= None


def defaults(a, b=work, *args, c=None, **kwargs):
    return a, b, args, c, kwargs


only_a = defaults(1)  #= tuple (1, function work, tuple (), None, dict {})
many = defaults(1, 2, 3, work, c=4, d=5)  #= tuple (1, 2, tuple (3, function work), 4, dict {'d': 5})
spread = defaults(*[1, work], **{"c": work})  #= tuple (1, function work, tuple (), function work, dict {})
names = {"a": work}  #= dict {'a': function work}
spread_names = defaults(**names)  #= tuple (function work, function work, tuple (), None, dict {})


def forward(*args, **kwargs):
    return identity(*args, **kwargs)


forwarded = forward(work)  #= function work
forwarded_name = forward(value=work)  #= function work


def shifted(first, *rest):
    return rest


shifted_to = shifted(1, work)  #= tuple (function work,)


def positional(a, /, b, *, c):
    return (a, b, c)


position = positional(1, b=2, c=work)  #= tuple (1, 2, function work)


def factory(value):
    def inner():
        return value
    return inner


made = factory(work)  #= function factory.<locals>.inner
made_gives = made()  #= function work


def counter():
    count = 0  #= 0
    callback = None  #= None

    def set_callback(new):
        nonlocal callback, count
        callback = new  #= function work
        count = 1  #= 1
        return callback
    set_callback(work)
    return callback


by_nonlocal = counter()  #= function work
shared = None  #= None


def set_global():
    global shared, created
    shared = work  #= function work
    created = lambda: 1  #= lambda


set_global()
by_global = shared  #= function work
by_global_created = created  #= lambda


def decorator(function):
    def wrapper(*args):
        return function(*args)
    return wrapper


def proper(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper


def with_arguments(value):
    def decorate(function):
        function.value = value  #= function work
        return function
    return decorate


def register(function):
    registry[function.__name__] = function
    return function


registry = {}  #= dict {}


@decorator
def decorated():
    return work


@proper
def wrapped():
    return None


@with_arguments(work)
def marked():
    pass


@register
def registered():
    pass


@functools.lru_cache(maxsize=None)
def cached():
    return work


@functools.cache
def cached_too():
    return work


decorated_is = decorated  #= function decorator.<locals>.wrapper
decorated_gives = decorated()  #= function work
wrapped_is = wrapped  #= function wrapped
wrapped_gives = wrapped()  #= None
marked_value = marked.value  #= function work
registered_in = registry  #= dict {'registered': function registered}
cached_is = cached  #= function cached
cached_gives = cached()  #= function work
cached_too_gives = cached_too()  #= function work
unwrapped = wrapped.__wrapped__  #= function wrapped

partial = functools.partial(identity, work)  #= partial of function identity (function work)
partial_gives = partial()  #= function work
partial_of_partial = functools.partial(functools.partial(defaults, 1), c=work)
partial_twice = partial_of_partial()  #= tuple (1, function work, tuple (), function work, dict {})
partial_func = partial.func  #= function identity
partial_name = functools.partial(identity, value=lambda: 1)()  #= lambda


class Runner:
    def __init__(self, name):
        self.name = name  #= 'created' | 'r'

    def run(self, value=None):
        return value

    def __call__(self, value):
        return [value]

    def __getitem__(self, key):
        return work

    def __add__(self, other):
        return self

    def chain(self):
        return self

    run_work = functools.partialmethod(run, work)

    @classmethod
    def create(cls, name="created"):
        return cls(name)


class Special(Runner):
    pass


runner = Runner("r")  #= instance of Runner {name: 'r'}
called = runner(work)  #= list [function work]
element = runner["x"]  #= function work
bound = runner.run  #= bound method Runner.run of instance of Runner
bound_gives = bound(work)  #= function work
by_partialmethod = runner.run_work()  #= function work
partial_bound = functools.partial(runner.run, work)  #= partial of bound method Runner.run of instance of Runner (function work)
unbound_call = Runner.run(runner, work)  #= function work
created_runner = Special.create()  #= instance of Special {name: 'created'}
chained = runner.chain().chain().name  #= 'r'
by_getattr = getattr(runner, "run")  #= bound method Runner.run of instance of Runner
by_getattr_gives = getattr(runner, "run")(1)  #= 1
summed = runner + 1

table = {"a": work, "b": lambda: 1, 3: None}  #= dict {'a': function work, 'b': lambda, 3: None}
by_key = table["a"]  #= function work
by_number = table[3]  #= None
by_get = table.get("b")  #= lambda
by_choice = table[random.choice(["a", "b"])]
called_from = {"f": identity}["f"](work)  #= function work
first_of = [work, None][0]  #= function work
handlers = [h for h in (work, None) if h]  #= list [function work]
by_comprehension = {name: value for name, value in table.items()}  #= dict {'a': function work, 'b': lambda, 3: None}
nested = [[x, y] for x in (1,) for y in (work,)]  #= list [list [1, function work]]
generated = (h for h in (work,))  #= generator
in_set = {h for h in (work,)}  #= set {function work}
generator_next = next(generated)  #= function work

item = operator.itemgetter(0)  #= object operator.itemgetter
item_gives = item([work])  #= function work
attr = operator.attrgetter("name")  #= object operator.attrgetter
attr_gives = attr(runner)  #= 'r'
caller = operator.methodcaller("run", work)  #= object operator.methodcaller
caller_gives = caller(runner)  #= function work


def generate():
    yield work
    yield None


generator = generate()  #= generator
generated_next = next(generate())
generated_list = list(generate())


def delegate():
    value = yield from generate()
    yield value


delegated = list(delegate())


async def coroutine():
    return work


async def awaits():
    value = await coroutine()  #= function work
    both = await asyncio.gather(coroutine(), coroutine())  #= list [function work, function work]
    return value


awaited = asyncio.run(awaits())  #= function work


@contextlib.contextmanager
def manager():
    yield work


with manager() as managed:  #= function work
    pass


@functools.singledispatch
def dispatch(value):
    return work


@dispatch.register
def _(value: int):
    return None


dispatch_is = dispatch  #= function dispatch


def recursive(n):
    if n > 0:
        return recursive(n - 1)
    return work


recursed = recursive(2)
conditional = (lambda flag: work if flag else None)(1)  #= function work
mapped = list(map(identity, [work]))
filtered = list(filter(None, [work]))
sorted_list = sorted([2, 1])
zipped = list(zip([1], [work]))
copied = copy.copy(runner)  #= instance of Runner {name: 'r'}
deep = copy.deepcopy(runner)  #= instance of Runner {name: 'r'}
reduced = functools.reduce(operator.add, [1])
maximum = max([1], [2], key=len)
cast = tuple([1, work])  #= tuple (1, function work)
keyword_dict = dict(a=work, b=None)  #= dict {'a': function work, 'b': None}
pairs_dict = dict([("a", work)])  #= dict {'a': function work}
zip_dict = dict(zip(["a"], [work]))
thread = threading.Thread(target=work)  #= object threading.Thread


class Outer:
    class Inner:
        def __init__(self):
            self.value = work  #= function work

    def make(self):
        return self.Inner()


inner = Outer().make()  #= instance of Outer.Inner {value: function work}


def local_class():
    class Local:
        pass
    return Local


local = local_class()  #= class local_class.<locals>.Local
local_instance = local_class()()  #= instance of local_class.<locals>.Local
