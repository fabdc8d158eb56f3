import handles


def _reduce(self):
    return handles.Handle, (self.name,)


handles.Handle.__reduce__ = _reduce
