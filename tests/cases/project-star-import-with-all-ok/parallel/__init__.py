"""Running things on all cores."""
from .threads import *
from .processes import *
