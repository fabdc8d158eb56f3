"""Captures of match statements (PEP 634)."""
match a, b:
    case c if 0: pass
    case d.e: pass
    case _ if 0: pass
    case (f) if 0: pass
    case [g, *h, _]: pass
    case i, *_: pass
    case *j, k: pass
    case {"l": m, n.o: p, **q}: pass
    case {"r": {"s": t}, -1: None}: pass
    case u(v, w=x, y=[z]): pass
    case aa.bb(cc, dd=ee.ff): pass
    case (1 | 2) as gg: pass
    case [hh] | (hh, _): pass
    case str() as ii: pass
    case jj(kk=(ll)): pass
    case mm(nn=oo as pp): pass
    case {"qq": _ as rr}: pass
    case "ss" | 1 | -2 | 3 + 4j | True: pass
    case tt if (uu := vv) > ww: pass
    case xx:
        match = case = 1
