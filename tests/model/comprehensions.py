"""Comprehensions are scopes of their own, but for the first iterable and the walrus."""
[a for a in b]
{c for c, (d, *e) in f}
{g: h for g, h in i if (j := g)}
k = (l for l in m for n in l if n)
[o for o in [p for p in q]]
[[r for r in s] for s in t]
[u.v for u.v, w[0] in x]

class C:
    y = [z for z in y]
    aa = [lambda: bb for bb in (lambda: cc)()]

def f():
    dd = {ee: (lambda ff: gg) for ee in dd}
    return (hh for hh in [lambda: ii for ii in jj] if (kk for kk in hh if (ll := kk)))

async def g():
    return [mm async for mm in nn]
