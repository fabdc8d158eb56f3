from .threads import ThreadScheduler
from .processes import ProcessScheduler

KINDS = {
    "thread": ThreadScheduler,
    "process": ProcessScheduler,
}


def make_scheduler(kind, **options):
    try:
        cls = KINDS[kind]
    except KeyError:
        raise ValueError("unknown kind %r" % kind) from None
    return cls(**options)
