"""Batches of pictures. The functions come in pairs: the first fails, the second works."""
import multiprocessing
import queue
import sqlite3
from functools import partial

import images
from catalog import Catalog, Index, PortableCatalog, PortableIndex
from parallel import for_each

SIZES = [8, 16]


def lambda_wrong():
    return for_each(lambda size: images.shrink(images.make(size)), SIZES)


def make_small(size):
    return images.shrink(images.make(size))


def lambda_right():
    return for_each(make_small, SIZES)


def nested_wrong(factor=4):
    def make_smaller(size):
        return images.shrink(images.make(size), factor)

    return for_each(make_smaller, SIZES)


def nested_right(factor=4):
    return for_each(partial(images.shrink, factor=factor), map(images.make, SIZES))


def class_wrong():
    class Job:
        size = 8

    return for_each(id, [Job()])


class Job:
    size = 8


def class_right():
    return for_each(id, [Job()])


def lock_wrong():
    return for_each(Catalog().add, map(images.make, SIZES))


def lock_right():
    return for_each(PortableCatalog().add, map(images.make, SIZES))


def factory_wrong():
    return for_each(Index().add, map(images.make, SIZES))


def factory_right():
    return for_each(PortableIndex().add, map(images.make, SIZES))


def rows(size):
    yield from images.make(size)


def generator_wrong():
    return for_each(list, [rows(size) for size in SIZES])


def generator_right():
    return for_each(list, [list(rows(size)) for size in SIZES])


def store(database, name):
    database.execute("create table if not exists pictures (name)")
    database.execute("insert into pictures values (?)", [name])


def database_wrong():
    with multiprocessing.Pool(2) as pool:
        return pool.apply(store, (sqlite3.connect(":memory:"), "sunset"))


def open_and_store(path, name):
    with sqlite3.connect(path) as database:
        store(database, name)


def database_right():
    with multiprocessing.Pool(2) as pool:
        return pool.apply(open_and_store, (":memory:", "sunset"))


def put_names(names):
    names.put("sunset")


def thread_queue_wrong():
    names = queue.Queue()
    process = multiprocessing.Process(target=put_names, args=(names,))
    process.start()
    process.join()
    return process.exitcode


def thread_queue_right():
    names = multiprocessing.Queue()
    process = multiprocessing.Process(target=put_names, args=(names,))
    process.start()
    found = names.get(timeout=30)
    process.join()
    return found


def shared_queue_wrong():
    names = multiprocessing.Queue()
    return for_each(put_names, [names])


def shared_queue_right():
    with multiprocessing.Manager() as manager:
        return for_each(put_names, [manager.Queue()])


def exception_wrong():
    return for_each(images.read_broken, ["sunset"])


def exception_right():
    try:
        return for_each(images.read_empty, ["sunset"])
    except images.EmptyImage as error:
        return error.reason


def arguments_wrong():
    process = multiprocessing.Process(target=make_small, args=(8))
    process.start()
    process.join()


def arguments_right():
    process = multiprocessing.Process(target=make_small, args=(8,))
    process.start()
    process.join()
