import ring_a


class B:
    pass


def uses_a():
    return ring_a.A
