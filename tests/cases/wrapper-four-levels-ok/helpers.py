from lowlevel import Dispatcher


def for_each(items, apply, **options):
    dispatcher = Dispatcher(**options)
    return dispatcher(apply, items)
