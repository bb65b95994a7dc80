"""nen-trong-dong.svg: the face of a Dong Son bronze drum (Ngoc Lu type)."""
import math
from svgkit import circ, group, n, path, pol, poly, smooth, svg, use
import drumfigures as fig

LINE, TONE = "#F4E5BE", "#FBF4E1"        # drawn lines, flat pale tone
W = .24                                  # common width of line

# Radii of the borders between the bands, from the sun outwards.
RINGS = [15.6, 16.8, 19.0, 21.6, 23.8, 25.0, 36.6, 38.8, 47.4, 49.6, 61.6,
         62.8, 64.8, 67.0, 69.2, 71.2, 72.4]


def ring(ident, count):
    """`count` copies of a unit, built as groups so that the file stays small."""
    for k in (12, 10, 9, 8, 7, 6, 5, 4):
        if count % k == 0 and count // k >= 4:
            break
    else:
        k = 1
    if k == 1:
        return "".join(use(ident, f"rotate({n(360 * i / count)})") for i in range(count))
    step = 360 / count
    seg = group([use(ident, f"rotate({i * step:.3f})") for i in range(k)], ident=ident + "s")
    return f"<defs>{seg}</defs>" + "".join(
        use(ident + "s", f"rotate({i * step * k:.3f})") for i in range(count // k))


def unit(ident, body):
    return f"<defs>{group([body], ident=ident)}</defs>"


def dots(ident, r0, r1, count):
    r = (r0 + r1) / 2
    return unit(ident, circ(0, -r, (r1 - r0) * .24, LINE)) + ring(ident, count)


def tangent_circles(ident, r0, r1, count):
    """Circles with a dot, each joined to the next by a slanting tangent."""
    r, q = (r0 + r1) / 2, (r1 - r0) * .33
    step = 360 / count
    a, b = pol(r + q, 0), pol(r - q, step)
    c1, c2 = pol(r + q, step * .36), pol(r - q, step * .64)
    d = f"M{n(a[0])} {n(a[1])}C{n(c1[0])} {n(c1[1])} {n(c2[0])} {n(c2[1])} {n(b[0])} {n(b[1])}"
    return unit(ident, circ(0, -r, q, "none", LINE, .2) + circ(0, -r, q * .3, LINE)
                + path(d, "none", LINE, .2)) + ring(ident, count)


def teeth(ident, r0, r1, count):
    """Comb teeth: long thin triangles."""
    step = 360 / count
    d = poly([pol(r0 + .1, -step * .36), pol(r1 - .25, 0), pol(r0 + .1, step * .36)], True)
    return unit(ident, path(d, LINE)) + ring(ident, count)


def meander(ident, r0, r1, count):
    """The hooked S meander of band 3."""
    step, g = 360 / count, (r1 - r0)
    def p(u, v):
        return pol(r0 + g * v, u * step)
    a = poly([p(-.46, .16), p(.18, .16), p(.18, .56), p(-.16, .56), p(-.16, .38)])
    b = poly([p(.46, .84), p(-.36, .84), p(-.36, .36)]) + poly([p(.36, .16), p(.36, .66), p(.0, .66)])
    return unit(ident, path(a + b, "none", LINE, .22)) + ring(ident, count)


def sun():
    """The star with fourteen rays; between the rays nested peacock feathers."""
    out, step = [], 360 / 14
    r0, r1 = 4.6, 14.9
    pts = []
    for i in range(14):
        pts += [pol(r1, i * step), pol(r0, (i + .5) * step)]
    out.append(path(poly(pts, True), TONE, LINE, .3, 'stroke-linejoin="round"'))
    out.append(circ(0, 0, 4.3, "none", LINE, .22) + circ(0, 0, 2.6, "none", LINE, .22) + circ(0, 0, .8, LINE))
    feather = []
    for k in range(4):                     # V-shaped chevrons opening outwards
        foot, top = 7.2 + 1.75 * k, 15.1
        a = pol(foot, step / 2)
        # arms run parallel to the sides of the rays
        ang = .5 - .5 * (top - foot) / (r1 - r0) * .86
        l, r = pol(top, step * ang), pol(top, step * (1 - ang))
        feather.append(path(poly([l, a, r]), "none", LINE, .2))
    feather.append(circ(*pol(14.1, step / 2), .42, "none", LINE, .18) + circ(*pol(14.1, step / 2), .14, LINE))
    out.append(unit("sf", "".join(feather)) + "".join(use("sf", f"rotate({i * step:.3f})") for i in range(14)))
    return "".join(out)


def place(ident, r, deg, k=1.0):
    """A figure standing on the circle of radius r, facing counter-clockwise."""
    tr = f"rotate({deg:.2f})translate(0 {n(-r)})"
    if k != 1:
        tr += f"scale({n(k)})"
    return use(ident, tr)


def people_ring(r):
    """Two equal scenes: stilt house, feathered dancers, drums, pounding, dome house."""
    seq = [("house", 16.5), ("dancer", 7), ("khen", 7), ("dancer", 7), ("spear", 7),
           ("khen", 7), ("dome", 12.5), ("pound", 11.5), ("drums", 15)]
    total = sum(w for _, w in seq)
    out = []
    for half in (0, 180):
        s = 0
        for name, w in seq:
            out.append(place(name, r, half - 180 * (s + w / 2) / total, k=.96))
            s += w
    return "".join(out)


def deer_ring(r):
    """Ten deer, six birds, ten deer, eight birds."""
    seq = ["deer"] * 10 + ["shore"] * 6 + ["deer"] * 10 + ["shore"] * 8
    return "".join(place(name, r, -360 * i / len(seq)) for i, name in enumerate(seq))


def lac_ring(r0, r1):
    """Eighteen flying Lac birds, eighteen standing water birds between them."""
    out = []
    for i in range(18):
        out.append(place("lac", (r0 + r1) / 2 + .2, -20 * i, k=.9))
        out.append(place("stand", r0 + .3, -20 * i + 9.7, k=.84))
    return "".join(out)


def nen_trong_dong():
    body = [fig.defs(LINE, TONE)]
    R = RINGS
    body += [circ(0, 0, r, "none", LINE, .22) for r in R]
    body += [circ(0, 0, 74.2, "none", LINE, .5)]
    body.append(sun())
    body.append(dots("d1", R[0], R[1], 96) + tangent_circles("t1", R[1], R[2], 48)
                + meander("m", R[2], R[3], 36) + tangent_circles("t2", R[3], R[4], 60)
                + dots("d2", R[4], R[5], 144))
    body.append(people_ring(R[5] + .3))
    body.append(tangent_circles("t3", R[6], R[7], 96) + deer_ring(R[7] + .35)
                + tangent_circles("t4", R[8], R[9], 120))
    body.append(lac_ring(R[9], R[10]))
    body.append(dots("d3", R[10], R[11], 320) + teeth("k1", R[11], R[12], 240)
                + tangent_circles("t5", R[12], R[13], 168) + tangent_circles("t6", R[13], R[14], 180)
                + teeth("k2", R[14], R[15], 264) + dots("d4", R[15], R[16], 360))
    return svg(150, 150, "-75 -75 150 150", body,
               "Pale ground: the face of a Dong Son drum, 150 x 150 mm. Drawn for vanthu (CC0).")
