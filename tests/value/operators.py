"""Operators of the program's own classes."""
import operator


def work():
    pass


class Steps:
    def __init__(self, *steps):
        self.steps = steps

    def __or__(self, other):
        return Steps(*self.steps, other)

    def __ror__(self, other):
        return Steps(other, *self.steps)

    def __iadd__(self, other):
        self.steps += (other,)
        return self

    def __mul__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return other

    def __neg__(self):
        return self.steps[0]

    def __eq__(self, other):
        return Steps(self, other)


last = (Steps(len) | work).steps[1]  #= function work
first = (work | Steps(len)).steps[0]  #= function work
steps = Steps()
steps += work
added = steps.steps[0]  #= function work
reflected = Steps() * work  #= unknown
other = work * Steps()  #= function work
negated = -Steps(work)  #= function work
compared = (Steps() == work).steps[1]  #= function work
called = operator.or_(Steps(len), work).steps[1]  #= function work
summed = sum([[1], [work]], [])[1]  #= function work
error = ValueError("text", work)
argument = error.args[1]  #= function work
numbers = [work, 1, 2]
del numbers[:1]
left = numbers[0]  #= 1
numbers[1:] = [work]
right = numbers[1]  #= function work
