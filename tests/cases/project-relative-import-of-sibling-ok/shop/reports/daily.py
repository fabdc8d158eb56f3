from ..core import Scheduler
from .. import texts


def line(name):
    return texts.PREFIX + name


def build(names):
    return Scheduler().each(line, names)
