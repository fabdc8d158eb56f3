"""Qualified names (PEP 3155) and scopes inside scopes."""
class A(B, metaclass=lambda: 1):
    c = 1
    def d(self):
        def e():
            class F:
                def g(self): return lambda: (yield)
        return e
    class H:
        i = lambda self: (j for j in self)
    @property
    def k(self): yield from self
    @k.setter
    def k(self, value): pass
    def __l(self): self.__m = 1

@decorator(lambda: 2)
async def n(o=lambda: 3):
    async def p(): await o
    if o:
        def q(): pass
    else:
        def q(): yield

def r(): return lambda s: lambda t: s
