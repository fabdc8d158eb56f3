from ..core import Scheduler
from .. import texts


def build(names):
    prefix = texts.PREFIX

    def line(name):
        return prefix + name

    return Scheduler().each(line, names)  #! all
