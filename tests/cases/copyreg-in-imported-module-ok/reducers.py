import copyreg

from handles import Handle


def rebuild(name):
    return Handle(name)


def reduce_handle(handle):
    return rebuild, (handle.name,)


copyreg.pickle(Handle, reduce_handle)
