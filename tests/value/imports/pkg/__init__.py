from .base import helper as exported
from .deep import value
from . import submodule_only, base
from .stars import *

__all__ = ["star_function", "value"]
CONSTANT = 1
_hidden = exported
