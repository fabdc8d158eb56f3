"""What the standard library's containers, iterators and records give back."""
import collections
import copy
import dataclasses
import functools
import heapq
import itertools
import operator
from typing import NamedTuple


def work():
    pass


@dataclasses.dataclass
class Job:
    call: object
    size: int = 2


class Row(NamedTuple):
    call: object
    size: int = 2


job = Job(None)
changed = dataclasses.replace(job, call=work)
again = copy.replace(changed, size=3)
call = again.call  #= function work
size = again.size  #= 3
Pair = collections.namedtuple("Pair", "left right")
pair = Pair(1, 2)._replace(left=work)
left = pair.left  #= function work
right = pair.right  #= 2
made = Pair._make([work, 1])
left = made.left  #= function work
entry = Row(work)._asdict()["call"]  #= function work
folded = functools.reduce(lambda left, right: left, [work, 1])  #= function work
largest = heapq.nlargest(1, [work])[0]  #= function work
both = operator.itemgetter(0, 1)([work, 1])[0]  #= function work
key, value = {"a": work}.popitem()  #= 'a'  #= function work
first, second = itertools.tee([work])
one = next(first)  #= function work
flat = next(itertools.chain.from_iterable([[work]]))  #= function work
some = next(itertools.takewhile(bool, [work]))  #= function work
given = next(itertools.starmap(lambda left, right: right, [(1, work)]))  #= function work
batch = next(itertools.batched([work], 2))[0]  #= function work
heap = []
heapq.heappush(heap, (1, work))
popped = heapq.heappop(heap)[1]  #= function work
