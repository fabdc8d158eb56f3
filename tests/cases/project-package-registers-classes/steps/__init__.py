"""Steps."""
from . import stamps
from .core import run
