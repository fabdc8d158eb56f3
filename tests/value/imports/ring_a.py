import ring_b


class A:
    pass


from_b = ring_b.B


def late():
    return ring_b.uses_a()
