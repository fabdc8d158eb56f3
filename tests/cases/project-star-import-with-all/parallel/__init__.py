"""Running things on all cores."""
from .runner import *
from .shapes import *

__all__ = runner.__all__ + ["Square"]
