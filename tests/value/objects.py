"""What instances and classes hold: attributes from __init__, bases, outside, class bodies."""
import abc
import enum
import functools
import threading
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple


def work():
    pass


class Plain:
    kind = "plain"  #= 'plain'
    handlers = [work]  #= list [function work]
    lock = threading.Lock()  #= object threading.Lock

    def __init__(self, size=1, *, callback=None):
        self.size = size  #= 1 | 2
        self.callback = callback  #= None | function work
        self._setup()
        self.done = False  #= False

    def _setup(self):
        self.lambda_ = lambda: self.size  #= lambda
        self.private()

    def private(self):
        self.__secret = work  #= function work

    def get_secret(self):
        return self.__secret

    def change(self):
        self.done = None  #= None


plain = Plain()  #= instance of Plain {size: 1, callback: None, lambda_: lambda, _Plain__secret: function work, done: False}
given = Plain(2, callback=work)  #= instance of Plain {size: 2, callback: function work, lambda_: lambda, _Plain__secret: function work, done: False}
secret = plain.get_secret()  #= function work
class_value = plain.kind  #= 'plain'
class_list = plain.handlers  #= list [function work]
class_lock = Plain.lock  #= object threading.Lock
plain.change()
changed = plain  #= instance of Plain {size: 1, callback: None, lambda_: lambda, _Plain__secret: function work, done: None}
plain.extra = work  #= function work
extended = plain  #= instance of Plain {size: 1, callback: None, lambda_: lambda, _Plain__secret: function work, done: None, extra: function work}
plain.kind = work  #= function work
shadowed = plain.kind  #= function work
unshadowed = Plain.kind  #= 'plain'
del plain.kind
unshadowed_again = plain.kind  #= 'plain'
Plain.kind = 3  #= 3
seen_by_instance = given.kind  #= 3
method = plain.change  #= bound method Plain.change of instance of Plain
function = Plain.change  #= function Plain.change


class Base:
    def __init__(self, name):
        self.name = name  #= 'c' | 'd' | 'explicit' | 'g' | 'm'
        self.made = self.make()  #= 1 | function work | lambda
        self.hook()

    def make(self):
        return work

    def hook(self):
        self.base_hook = True  #= True


class Child(Base):
    def __init__(self, name, extra=None):
        super().__init__(name)
        self.extra = extra  #= None | function work

    def make(self):
        return lambda: 1


class GrandChild(Child):
    def hook(self):
        super().hook()
        self.own_hook = True  #= True


child = Child("c")  #= instance of Child {name: 'c', made: lambda, base_hook: True, extra: None}
grand = GrandChild("g", work)  #= instance of GrandChild {name: 'g', made: lambda, base_hook: True, own_hook: True, extra: function work}
inherited = grand.make  #= bound method Child.make of instance of GrandChild
overridden = grand.hook  #= bound method GrandChild.hook of instance of GrandChild


class Mixin:
    def __init__(self, **kwargs):
        self.mixed = True  #= True
        super().__init__(**kwargs)


class Mixed(Mixin, Base):
    pass


class Explicit(Base):
    def __init__(self):
        Base.__init__(self, "explicit")
        super(Explicit, self).hook()


mixed = Mixed(name="m")  #= instance of Mixed {mixed: True, name: 'm', made: function work, base_hook: True}
explicit = Explicit()  #= instance of Explicit {name: 'explicit', made: function work, base_hook: True}


class D1(Base):
    def make(self):
        return 1


class D2(Base):
    def make(self):
        return 2


class Diamond(D1, D2):
    def make(self):
        return super().make()


diamond = Diamond("d")  #= instance of Diamond {name: 'd', made: 1, base_hook: True}


class ByName:
    def __init__(self, **kwargs):
        setattr(self, "first", work)
        for name, value in kwargs.items():  #= 'a' | 'b'  #= None | function work
            setattr(self, name, value)
        self.__dict__["second"] = None
        self.__dict__.update(third=3)


by_name = ByName(a=work, b=None)  #= instance of ByName {first: function work, a: function work, b: None, second: None, third: 3}
setattr(by_name, "c", 1)
delattr(by_name, "first")
after_setattr = by_name  #= instance of ByName {a: function work, b: None, second: None, third: 3, c: 1}
by_getattr = getattr(by_name, "c")  #= 1
by_default = getattr(by_name, "nothing", work)  #= function work
has_it = hasattr(by_name, "c")  #= True
has_not = hasattr(by_name, "nothing")  #= False
its_dict = by_name.__dict__  #= dict {'a': function work, 'b': None, 'second': None, 'third': 3, 'c': 1}
its_vars = vars(by_name)  #= dict {'a': function work, 'b': None, 'second': None, 'third': 3, 'c': 1}
its_class = by_name.__class__  #= class ByName
its_type = type(by_name)  #= class ByName
its_name = ByName.__name__  #= 'ByName'


class Slots:
    __slots__ = ("lock", "unset")  #= tuple ('lock', 'unset')

    def __init__(self):
        self.lock = threading.Lock()  #= object threading.Lock


slots = Slots()  #= instance of Slots {lock: object threading.Lock}


class Properties:
    def __init__(self):
        self._value = work  #= function work
        self.count = 0  #= 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = [new]  #= list [None]

    @functools.cached_property
    def expensive(self):
        return threading.Lock()

    @staticmethod
    def static():
        return work

    @classmethod
    def make(cls):
        made = cls()  #= instance of Properties {_value: function work, count: 0}
        made.by = "make"  #= 'make'
        return made

    old = property(lambda self: self.count)  #= property


properties = Properties()  #= instance of Properties {_value: function work, count: 0}
read = properties.value  #= function work
properties.value = None
written = properties  #= instance of Properties {_value: list [None], count: 0}
cached = properties.expensive  #= object threading.Lock
with_cache = properties  #= instance of Properties {_value: list [None], count: 0, expensive: object threading.Lock}
statically = properties.static()  #= function work
static_method = Properties.static  #= function Properties.static
class_method = Properties.make  #= bound method Properties.make of class Properties
by_classmethod = Properties.make()  #= instance of Properties {_value: function work, count: 0, by: 'make'}
old_style = properties.old  #= 0


@dataclass
class Data:
    name: str
    callback: object = None  #= None
    items: list = field(default_factory=list)  #= object dataclasses.Field
    lock: object = field(default_factory=threading.Lock, init=False)  #= object dataclasses.Field
    later: object = field(init=False)  #= object dataclasses.Field
    shared: ClassVar[int] = 1  #= 1

    def __post_init__(self):
        self.later = lambda: self.name  #= lambda


@dataclass
class MoreData(Data):
    more: int = 2  #= 2

    def __post_init__(self):
        super().__post_init__()
        self.even_more = work  #= function work


data = Data("n")  #= instance of Data {name: 'n', callback: None, items: list [], lock: object threading.Lock, later: lambda}
data_given = Data("n", callback=work, items=[1])  #= instance of Data {name: 'n', callback: function work, items: list [1], lock: object threading.Lock, later: lambda}
more_data = MoreData("m", None)
shared = Data.shared  #= 1


class Point(NamedTuple):
    x: object
    y: object = None  #= None

    def both(self):
        return (self.x, self.y)


point = Point(work)  #= instance of Point {x: function work, y: None}
point_x = point.x  #= function work
unpacked, rest = point  #= function work  #= None
by_index = point[0]  #= function work
both = point.both()  #= tuple (function work, None)
replaced = point._replace(y=1)


class Color(enum.Enum):
    RED = 1  #= 1
    GREEN = work, 2  #= tuple (function work, 2)

    def describe(self):
        return self.name


red = Color.RED  #= instance of Color {value: 1, name: 'RED'}
red_value = Color.RED.value  #= 1
red_name = Color.RED.name  #= 'RED'
by_value = Color(1)  #= instance of Color {value: 1, name: 'RED'}
by_key = Color["RED"]  #= instance of Color {value: 1, name: 'RED'}
bound_member = red.describe  #= bound method Color.describe of instance of Color


class Abstract(abc.ABC):
    @abc.abstractmethod
    def run(self):
        ...


class Concrete(Abstract):
    def run(self):
        return work


concrete = Concrete()  #= instance of Concrete
concrete_run = concrete.run  #= bound method Concrete.run of instance of Concrete


class Dynamic:
    def __getattr__(self, name):
        return work


dynamic = Dynamic().anything  #= function work


class New:
    def __new__(cls, value):
        self = super().__new__(cls)  #= instance of New
        self.early = value  #= function work
        return self

    def __init__(self, value):
        self.late = value  #= function work


new = New(work)  #= instance of New {early: function work, late: function work}


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)  #= instance of Made
        made.by_meta = True  #= True
        return made


class Made(metaclass=Meta):
    pass


by_meta = Made()  #= instance of Made {by_meta: True}
ad_hoc = type("AdHoc", (), {"x": 1})
