"""match: what its patterns bind and which of its ways are joined."""
import random


class Job:
    __match_args__ = ("target", "name")  #= tuple ('target', 'name')

    def __init__(self, target, name):
        self.target = target  #= function work
        self.name = name  #= 'n'


def work():
    pass


def pick(subject):
    match subject:
        case None:
            return 0
        case 1 | 2:
            return "number"
        case _:
            return work


one = pick(None)  #= 0
two = pick(random.choice([1, "x", None]))  #= 'number' | 0 | function work

kind = random.choice(["a", "b", "c"])  #= 'a' | 'b' | 'c'
match kind:
    case "a":
        result = lambda: 1  #= lambda
    case "b":
        result = work  #= function work
    case _:
        result = None  #= None
after = result  #= None | function work | lambda

match kind:
    case "a":
        maybe_set = lambda: 1  #= lambda
    case "b":
        maybe_set = work  #= function work
    case other:
        maybe_set = 3  #= 3
        captured = other  #= 'c'
after_capture = maybe_set  #= 3 | function work | lambda

subject = (work, [lambda: 1, 2])  #= tuple (function work, list [lambda, 2])
match subject:
    case (first, [second, *rest]):
        whole = first  #= function work
        part = second  #= lambda
        others = rest  #= list [2]

match Job(work, "n"):
    case Job(target=function, name=name):
        from_attribute = function  #= function work
match Job(work, "n"):
    case Job(positional, _):
        from_position = positional  #= function work
match {"k": work, "n": 1}:
    case {"k": value, **more}:
        from_key = value  #= function work
match work:
    case alone:
        from_name = alone  #= function work
match work:
    case (1 | 2) as number:
        pass
    case anything if anything is None:
        pass
    case _ as everything:
        from_as = everything  #= function work
