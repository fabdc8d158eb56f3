"""Classes that are their own bases, functions that are their own decorators and defaults."""
print("""from multiprocessing import Process
class A(A): pass
class B(C): pass
class C(B): pass
@f
def f(x=f): return f
B = type("B", (B, C), {"b": B})
def g(): return h()
def h(): return g()
x = [g()]
x.append(x)
d = {}
d["d"] = d
A.self = A
a = A()
a.a = a
a.b = (a.a.a, x, d, f, B(), C())
Process(target=a.a.g, args=(a, a.b, x, d, g(), h(), B, C)).start()
while x:
    a, x = x, a
    Process(target=a, args=x).start()""")
