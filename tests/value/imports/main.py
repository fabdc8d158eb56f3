"""Names from other modules: relative and star imports, re-exports, cycles."""
import ring_a
import ring_b as b
import pkg
import pkg.deep as deeper
from pkg import *
from pkg import CONSTANT, exported as renamed, submodule_only
from pkg.base import Base
from pkg.sub import relative, up
from pkg.sub.leaf import LEAF

whole = pkg  #= module pkg
constant = CONSTANT  #= 1
function = renamed  #= function helper
starred = star_function  #= function star_function
hidden = pkg._hidden  #= function helper
through_package = pkg.exported  #= function helper
submodule = pkg.deep  #= module pkg.deep
attribute = deeper.value  #= lambda
by_from = submodule_only.value  #= list [1]
from_relative = relative  #= tuple (1, None)
from_parent = up  #= function helper
leaf = LEAF  #= tuple (1, None)
cycle_a = ring_a.from_b  #= class B
cycle_b = b.B  #= class B
cycle_late = ring_a.late()  #= class A


class Child(Base):
    def __init__(self):
        super().__init__()
        self.own = 1  #= 1

    def hook(self):
        return LEAF


child = Child()  #= instance of Child {lock: object threading.Lock, result: tuple (1, None), own: 1}
base_method = child.run  #= bound method Base.run of instance of Child
overridden = child.result  #= tuple (1, None)
pkg.CONSTANT = None  #= None
set_outside = pkg.CONSTANT  #= None
still = CONSTANT  #= 1


def local():
    from pkg.base import helper
    import pkg.sub.leaf as leaf_module
    return helper, leaf_module.LEAF


imported_inside = local()  #= tuple (function helper, tuple (1, None))
counter = pkg.base.registry  #= dict {}
pkg.base.register("k", child.own)
after_register = pkg.base.registry  #= dict {'k': 1}
try:
    from pkg.missing import nothing
except ImportError:
    nothing = None  #= None
missing = nothing
