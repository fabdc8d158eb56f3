"""Type parameters and type aliases (PEP 695)."""
type A = int
type B[C, *D, **E] = list[C]

def f[G, H: int, *I, **J](k: G) -> G: return k

class L[M: (int, str)](N[M]):
    def o[P](self, q: P): pass

type = A
type.r = 1
