"""Parameters of functions and lambdas; what stands around them belongs outside."""
def a(): pass
def b(c, d=e, *f, g, h=i, **j): pass
def k(l, m=1, /, n=2, *, o, p=3): pass
def q(r: s, t: u = v, *w: x, y: z = 1, **aa: bb) -> cc: pass
def dd(*, ee): pass
def ff(*gg): pass
def hh(**ii): pass
async def jj(kk): yield
lambda: ll
lambda mm, nn=oo, /, *pp, qq, rr=ss, **tt: uu
lambda *, vv: ww
lambda *xx: yy
@zz(ab := 1)
def ac(ad=(ae := 2), af: (ag := 3) = 4) -> (ah := 5):
    ai = ad
