"""global and nonlocal."""
a = 1
global a, b

def f():
    global a, c, d
    a = 2
    c = 3
    print(d)
    e = g = 4
    def h():
        nonlocal e, g
        e = 5
        import g
        def i():
            nonlocal e
            global j
            def j(): pass
            class k: pass
    class l:
        global m
        nonlocal g
        m = g = 6
        class n: pass
    for o in []: pass
    global p
    def p(q):
        def r(): pass
    [(s := 1) for t in u]
