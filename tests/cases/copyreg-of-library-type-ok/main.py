"""Reducers are registered for types of the library, with copyreg and with multiprocessing."""
import copyreg
import re
import ssl
import threading
import types
from multiprocessing import Pool
from multiprocessing.reduction import ForkingPickler, register


def reduce_match(match):
    return str, (match.group(),)


def reduce_module(module):
    return __import__, (module.__name__,)


def reduce_lock(lock):
    return threading.Lock, ()


def reduce_context(context):
    return ssl.SSLContext, (context.protocol,)


copyreg.pickle(type(re.match("", "")), reduce_match)
copyreg.pickle(types.ModuleType, reduce_module)
ForkingPickler.register(type(threading.Lock()), reduce_lock)
register(ssl.SSLContext, reduce_context)


def show(found):
    return type(found).__name__


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(show, [re.match("a", "abc"), threading.Lock(), re,
                              ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)]))
