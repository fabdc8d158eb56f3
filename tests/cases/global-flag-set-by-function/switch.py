_serial = False


def use_serial(yes):
    global _serial
    _serial = yes


def serial():
    return _serial
