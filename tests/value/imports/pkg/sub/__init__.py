from .leaf import LEAF as relative
from ..base import helper as up
