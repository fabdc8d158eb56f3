"""What assignments and their like bind, and what they don't."""
a = b = 1
c, (d, [e, *f]), *g = h
[i, j] = (k, l) = m
n.x = o[y] = 1
p.q, r = s
t += 1
u.v += 1
w: int = 1
x: int
(y): int
(z): int = 1
aa.bb: int

for ca, (cb, *cc) in da: pass
for dd.e, ee[f] in g: pass
with ea() as eb, ec() as (ed, *ee), ef() as eg.h, ei() as ej[0]: pass
with (fa as fb, fc as fd): pass
with (ga as gb): pass
with ha, hb: pass
try: pass
except ia as ib: pass
except (ja, jb) as jc: pass
except ka: pass
try: pass
except* la as lb: pass
del ma, (mb, [mc]), md.e, mf[0]
del (na)
if (oa := ob) and f(pa := 1, qa=2): pass
f"{ra:=5} {(rb := 1)} {rc!r:{(rd := 2)}}"
sa = lambda sb: sc
print(ta, ua=va)
wa[xa] = ya = za
