"""Figures of the drum's face, facing left, feet at y = 0, up = outwards (mm)."""
import math
from svgkit import circ, group, n, path, poly, smooth

W = .24


def _l(d, c, w=W):
    return path(d, "none", c, w)


def lac(line, tone):
    """The flying Lac bird: long beak, swept crest, raised wing, fanned tail."""
    out = []
    # tail: long fan widening backwards, with stripes
    out.append(path("M2.4 -.35L7.4 -1.75L7.9 .1L7.4 1.95L2.4 .55Z", tone, line, W))
    out.append(_l("M3 0L7.9 .1M3.2 -.3L7.75 -.85M3.2 .35L7.75 1.05", line, .18))
    # wings: near wing up and back, far wing down and back
    out.append(path("M-1.5 -.75C-.6 -2.2 1.2 -4.2 4.4 -5.1C4.1 -3.4 3.4 -1.8 2.6 -.6Z", tone, line, W))
    out.append(_l("M-.2 -.9C.9 -2.2 2.4 -3.5 4.1 -4.1M1 -.85C1.8 -1.7 2.8 -2.5 3.75 -2.95", line, .18))
    out.append(path("M-1.3 .75C-.6 1.9 1 3.9 4.2 4.9C4 3.3 3.3 1.8 2.6 .7Z", tone, line, W))
    out.append(_l("M-.1 .9C.9 2.1 2.3 3.2 3.95 3.9M1 .85C1.8 1.6 2.7 2.3 3.6 2.75", line, .18))
    # body, neck and head
    out.append(path("M-4.6 -.62C-3.4 -.5 -2.6 -1 -1.2 -.95C.6 -.9 2 -.7 3 0C2 .75 .4 1 -1.2 .9"
                    "C-2.6 .8 -3.6 .25 -4.6 .42C-5.3 .5 -5.7 .2 -5.7 -.12C-5.7 -.5 -5.3 -.75 -4.6 -.62Z",
                    "#FFFFFF" if tone is None else tone, line, W))
    out.append(_l("M-2.4 -.1C-.8 -.35 .8 -.3 2.2 0", line, .18))
    # beak, long and open; crest of three feathers sweeping back; round eye
    out.append(path("M-5.3 -.72L-9.3 -.05L-5.6 -.08Z", line))
    out.append(path("M-5.6 .1L-8.6 .35L-5.3 .42Z", line))
    out.append(_l("M-5.2 -.7C-4.6 -1.9 -3.4 -2.5 -1.9 -2.6M-4.9 -.68C-4.3 -1.5 -3.3 -1.95 -2.2 -1.95"
                  "M-4.5 -.62C-4 -1.1 -3.4 -1.35 -2.6 -1.35", line, .22))
    out.append(circ(-4.95, -.12, .34, "none", line, .18) + circ(-4.95, -.12, .12, line))
    return "".join(out)


def stand(line, tone):
    """A standing water bird with a long bill, between two flying birds."""
    return "".join([
        path("M-1.1 -3.9C-.4 -4.7 .8 -4.6 1.6 -3.7L2.7 -2.7L1.4 -2.7C.4 -2.2 -.8 -2.4 -1.1 -3.1Z", tone, line, W),
        path("M-1.05 -3.3C-1.6 -4.3 -.5 -5.4 -.9 -6.4C-1.2 -7 -1.9 -6.9 -2 -6.4L-3.1 -4.6L-1.7 -5.8"
             "C-1.4 -5 -2.1 -4.3 -1.05 -3.1", tone, line, W),
        _l("M-.8 -6.7C-.3 -7.4 .3 -7.5 .9 -7.3M-.2 -2.4L-.3 -.1M.5 -2.4L.8 -.1M-.9 0L.1 0M.4 0L1.3 0", line, .22),
        _l("M-.4 -3.7C.5 -3.8 1 -3.4 1.6 -3", line, .18), circ(-1.45, -6.35, .16, line)])


def shore(line, tone):
    """The walking bird of the deer band."""
    return "".join([
        path("M-1.6 -3C-.6 -3.9 1.2 -3.6 2 -2.8L3.3 -2.6L2 -2C.8 -1.4 -1 -1.6 -1.6 -3Z", tone, line, W),
        path("M-1.5 -2.6C-2.4 -3.4 -1.7 -4.5 -2 -5.1C-2.3 -5.6 -2.9 -5.4 -2.9 -4.9L-4.1 -4L-2.6 -4.5C-2.5 -3.6 -2.4 -2.6 -1.5 -2.6", tone, line, W),
        _l("M-1.8 -5.3C-1 -6 -.3 -5.9 .3 -5.6M-.3 -1.6L-.6 0L-1.2 0M.7 -1.6L.9 0L.3 0M-.6 -2.8C.4 -3 1.2 -2.6 1.9 -2.4", line, .2),
        circ(-2.45, -4.95, .15, line)])


def deer(line, tone):
    """A walking deer with branched antlers and a dotted flank."""
    body = ("M-2.2 -4.1C-1 -4.5 1.2 -4.5 2.4 -4.1C2.9 -3.9 3.1 -3.5 3 -2.9L3.2 -.0L2.7 0L2.4 -2.3"
            "L2 -2.5L1.8 0L1.3 0L1.3 -2.6C.4 -2.4 -.7 -2.4 -1.4 -2.7L-1.3 0L-1.8 0L-1.95 -2.4L-2.4 -2.2"
            "L-2.3 0L-2.8 0L-2.9 -2.8C-3.1 -3.4 -3.1 -4 -3 -4.6L-4.3 -4.3C-4.6 -4.4 -4.5 -4.8 -4.2 -4.9"
            "L-3.3 -5.7C-3 -5.9 -2.6 -5.8 -2.5 -5.4Z")
    return "".join([
        path(body, tone, line, W, 'stroke-linejoin="round"'),
        _l("M-2.9 -5.75C-2.6 -6.6 -1.4 -7.2 .4 -7.6M-2.2 -6.7C-2.3 -7.3 -2 -7.8 -1.6 -8M-1 -7.2C-1 -7.6 -.8 -7.9 -.4 -8.1", line, .24),
        _l("M-2.5 -5.6L-1.8 -5.9M3 -4.1L3.5 -3.6", line, .2),
        circ(-3.2, -5.2, .13, line)] + [circ(x, -3.4, .14, line) for x in (-1.6, -.6, .4, 1.4, 2.3)])


def plume(line, x, y, k=1.0, lean=0):
    """The tall head-dress of feathers."""
    d = []
    for i, (dx, dy) in enumerate(((-1.5, -2.2), (-.8, -3.3), (.1, -3.9), (1.1, -3.6), (1.9, -2.7))):
        d.append(f"M{n(x)} {n(y)}C{n(x + dx * .2)} {n(y + dy * .5)} {n(x + dx * .7 + lean)} {n(y + dy * .8)} {n(x + (dx + lean) * k)} {n(y + dy * k)}")
    return _l("".join(d), line, .22)


def person(line, tone, arms):
    """A feathered dancer in a flared skirt; `arms` adds what is held."""
    return "".join([
        path("M-.7 -5.6L.6 -5.6L.8 -3.6L2.2 -1.9L1.2 -2L1 -.2L1.6 0L.4 0L.2 -2.2L-.3 -2.2L-1.1 -.1L-.7 0L-2 0L-1.1 -2.4L-1.9 -2.2L-.8 -3.6Z",
             tone, line, W, 'stroke-linejoin="round"'),
        path("M-.8 -5.7C-1.2 -6.8 -.3 -7.3 .3 -7C.8 -6.7 .7 -6 .3 -5.6Z", tone, line, W),
        circ(-.35, -6.4, .16, line), plume(line, .1, -7, .95, .25), arms])


def people(line, tone):
    dancer = _l("M-.5 -5.1L-2.2 -5.6L-2.9 -6.5M.5 -5.1L1.9 -4.4L2.6 -5.2M-2.9 -6.5L-3.2 -7.3M-2.9 -6.5L-2.5 -7.2", line, .26)
    khen = _l("M-.5 -5.1L-1.7 -5.5M.4 -5L-1.5 -4.9M-.9 -6.1L-2 -5.3L-2.1 -4.6M-2 -5.3L-2.6 -9.6M-1.8 -5.3L-2.1 -9.8M-1.6 -5.4L-1.6 -9.6", line, .22)
    spear = _l("M-.5 -5.1L-2 -4.9M.5 -5.1L1.7 -4.6M-3.6 -1.4L-.9 -10", line, .26) + path("M-.6 -11L-1.2 -9.8L-.6 -9.6Z", line)
    return {"dancer": person(line, tone, dancer), "khen": person(line, tone, khen),
            "spear": person(line, tone, spear)}


def house(line, tone):
    """A stilt house with a boat-shaped roof and birds on the ridge."""
    roof = "M-7.6 -9.6C-5 -7.2 5 -7.2 7.6 -9.6C6.6 -6.6 5.2 -4.6 4.6 -3.2L-4.6 -3.2C-5.2 -4.6 -6.6 -6.6 -7.6 -9.6Z"
    stripes = "".join(f"M{n(x)} {n(-7.7 - .012 * x * x)}L{n(x * .76)} -3.4" for x in (-5.4, -3.6, -1.8, 0, 1.8, 3.6, 5.4))
    bird = lambda x: path(f"M{x-1.2} -8.6C{x-.6} -9.4 {x+.5} -9.3 {x+1.6} -8.8C{x+.7} -8.2 {x-.4} -8 {x-1.2} -8.6Z", tone, line, .2) + \
        _l(f"M{x-1.1} -8.7L{x-1.4} -9.7L{x-2.2} -9.3M{x-1.4} -9.7L{x-.7} -10", line, .2)
    out = [path(roof, tone, line, W), _l(stripes, line, .17), bird(-2), bird(2.4)]
    out.append(_l("M-4.2 -3.2L-4.2 -1.6L4.2 -1.6L4.2 -3.2M-3.4 -1.6L-3.4 0M3.4 -1.6L3.4 0M-.6 -1.6L-.6 0M.6 -1.6L.6 0M-3.8 -2.4L3.8 -2.4", line, W))
    out.append(circ(-7.3, -10, .3, "none", line, .2) + circ(7.3, -10, .3, "none", line, .2))
    return "".join(out)


def dome(line, tone):
    """The round-roofed house with a cock on top."""
    out = [path("M-4.8 -2.4C-5.2 -6.6 -3 -8.6 0 -8.6C3 -8.6 5.2 -6.6 4.8 -2.4Z", tone, line, W),
           _l("M-4 -2.4C-4.3 -6 -2.6 -7.7 0 -7.7C2.6 -7.7 4.3 -6 4 -2.4M-3.2 -2.4C-3.4 -5.4 -2 -6.8 0 -6.8C2 -6.8 3.4 -5.4 3.2 -2.4", line, .18),
           _l("M-4.8 -2.4L-4.8 0M4.8 -2.4L4.8 0M-4.8 -1.2L4.8 -1.2M-1.8 -2.4L-1.8 0M1.8 -2.4L1.8 0", line, W)]
    out.append(path("M-1.2 -9.2C-.4 -9.9 .6 -9.6 1.8 -10.3C1.5 -9 .8 -8.6 -.2 -8.6C-.8 -8.6 -1.2 -8.8 -1.2 -9.2Z", tone, line, .2))
    out.append(_l("M-1.1 -9.3L-1.3 -10L-2 -9.7", line, .2) + circ(-1.25, -10, .2, line))
    return "".join(out)


def pound(line, tone):
    """Two people pounding rice in a mortar."""
    one = "".join([path("M-.5 -5L.5 -5L.6 -3L1.3 -1.6L.7 -1.7L.9 0L.2 0L0 -1.9L-.5 0L-1.1 0L-.6 -3Z", tone, line, W),
                   circ(0, -5.7, .6, tone, line, W), plume(line, .1, -6.2, .6, .15),
                   _l("M-.3 -4.6L-2 -5M-.2 -4.1L-2.1 -4.2", line, .24)])
    return "".join([group([one], "translate(3.2 0)"), group([one], "translate(-3.2 0)scale(-1 1)"),
                    path("M-1.4 -2.2L1.4 -2.2L.7 -1L1.2 0L-1.2 0L-.7 -1Z", tone, line, W),
                    _l("M1.1 -9.4L.2 -2.2M-1.1 -9.4L-.2 -2.2", line, .3)])


def drums(line, tone):
    """The platform with three drums and their drummers."""
    out = [_l("M-6.2 0L-6.2 -1.2L6.2 -1.2L6.2 0M-2 -1.2L-2 0M2 -1.2L2 0", line, W)]
    for x in (-4.3, 0, 4.3):
        out.append(path(f"M{n(x-1.5)} -1.2L{n(x-1.1)} -2L{n(x-1.4)} -2.8L{n(x+.3)} -2.8L{n(x)} -2L{n(x+.4)} -1.2Z", tone, line, W))
        out.append(path(f"M{n(x+.6)} -1.3L{n(x+1)} -4.2L{n(x+1.8)} -4.2L{n(x+2)} -1.3Z", tone, line, W))
        out.append(circ(x + 1.35, -4.9, .55, tone, line, W) + plume(line, x + 1.4, -5.4, .62, .15))
        out.append(_l(f"M{n(x+1.1)} -3.9L{n(x-.2)} -4.6M{n(x-.1)} -6.6L{n(x-.5)} -2.9", line, .24))
    return "".join(out)


def defs(line, tone):
    items = {"lac": lac(line, tone), "stand": stand(line, tone), "shore": shore(line, tone),
             "deer": deer(line, tone), "house": house(line, tone), "dome": dome(line, tone),
             "pound": pound(line, tone), "drums": drums(line, tone), **people(line, tone)}
    return "<defs>" + "\n".join(group([b], ident=k) for k, b in items.items()) + "</defs>"
