"""goc.svg and canh.svg (corner and edge of the border) and hoa-van.svg."""
import math
from svgkit import (DARK, DEEP, GOLD, GOLD2, LIGHT, RED, RED2, bezpts, circ, group, n,
                    path, pol, poly, rect, smooth, spiral, svg, taper, use)

CORNER, BAND, TILE = 30.0, 11.0, 10.0

# Every line of the band, from the outer side (y = 0) to the inner side:
# (top, height, colour).  The edge draws them all, each as one bar.
LINES = [
    (0.00, 0.36, GOLD2),      # outer thin gold line
    (0.86, 0.46, GOLD2),      # gold border of the red field
    (1.30, 5.60, RED2),       # the red field of the meander: 1.30 .. 6.90
    (1.54, 0.13, LIGHT),      # light lines inside the field
    (6.53, 0.13, LIGHT),
    (6.88, 0.46, GOLD2),      # gold border under the field
    (9.52, 0.22, GOLD2),      # gold line under the petals
    (10.12, 0.16, RED2),      # inner fine double rule
    (10.70, 0.30, GOLD2),
]
# The lines run on under the corners, whose panel hides their ends (it reaches from
# 0.86 to 12.5), so that no line has a joint; a tile is stretched by up to 3.5 %.
UNDER = 18.2
UNDER_OUTER = 28.5            # the outer line alone is not hidden; the corner turns it
LAP = 0.3                     # ornaments overlap by more than a pixel at 72 dpi where they join
MID = 4.10                    # middle of the red field
INFO = (f"Corner {CORNER:g} x {CORNER:g} mm, band height {BAND:g} mm, tile length {TILE:g} mm; "
        "outer side y=0. The tile's lines run on under the corners. Drawn for vanthu (CC0).")


def fret(sx=.66, sy=.62, w=.36):
    """Half a hoi van: one square spiral; it starts at the edge of the tile
    (x = 0), where it joins its mirror image, and rolls up beside the flower."""
    ij = [(-9, 6), (0, 6), (0, 0), (5, 0), (5, 6), (1.67, 6), (1.67, 2), (3.34, 2), (3.34, 4.3)]
    p = [(max(-LAP, .38 + i * sx), MID + (j - 3) * sy) for i, j in ij]
    return path(poly(p), "none", LIGHT, w)


def flower(r=.84):
    """The small four-leaved flower in a lozenge, in the middle of a tile."""
    leaf = f"M0 0C{n(.5*r)} {n(-.35*r)} {n(.42*r)} {n(-.95*r)} 0 {n(-1.25*r)}C{n(-.42*r)} {n(-.95*r)} {n(-.5*r)} {n(-.35*r)} 0 0Z"
    tall = f"M-.16 0L0 {n(-2.5*r)}L.16 0Z"
    out = [path(tall, LIGHT), path(tall, LIGHT, extra='transform="rotate(180)"')]
    out += [path(leaf, LIGHT, extra=f'transform="rotate({a})"') for a in (0, 90, 180, 270)]
    out += [circ(0, s * 2.02, .2, LIGHT) for s in (-1, 1)]
    return "".join(out) + circ(0, 0, .3, RED) + circ(0, 0, .1, LIGHT)


def petal_row_unit():
    """One lotus petal (2.5 mm) of the row under the red field, tip inwards."""
    y0, y1 = 7.34, 9.52
    d = (f"M.1 {y0}C.1 {n(y0+.9)} .55 {n(y1-.55)} 1.25 {n(y1-.12)}"
         f"C1.95 {n(y1-.55)} 2.4 {n(y0+.9)} 2.4 {y0}Z")
    core = (f"M.72 {y0}C.72 {n(y0+.6)} .9 {n(y0+1)} 1.25 {n(y0+1.4)}"
            f"C1.6 {n(y0+1)} 1.78 {n(y0+.6)} 1.78 {y0}Z")
    bud = f"M-.34 {y1}C-.3 {n(y1-.5)} -.12 {n(y1-.8)} 0 {n(y1-1.15)}C.12 {n(y1-.8)} .3 {n(y1-.5)} .34 {y1}Z"
    return (path(d, LIGHT, GOLD2, .16) + path(core, RED2) + path(bud, GOLD)
            + path(bud, GOLD, extra='transform="translate(2.5 0)"'))


def half_fret_defs():
    return group([fret()], ident="f") + group([petal_row_unit()], ident="p")


def tile_motifs(x0=0.0):
    """What repeats every TILE: two frets, a flower, four petals."""
    out = [use("f", f"translate({n(x0)} 0)") if x0 else use("f"),
           use("f", f"matrix(-1 0 0 1 {n(x0 + TILE)} 0)")]
    out.append(group([flower()], f"translate({n(x0 + TILE / 2)} {MID})"))
    out += [use("p", f"translate({n(x0 + 2.5 * i)} 0)") for i in range(4)]
    return out


def canh():
    body = ["<defs>" + half_fret_defs() + "</defs>"]
    for y, h, c in LINES:
        under = UNDER if y else UNDER_OUTER
        body.append(rect(-under, y, TILE + 2 * under, h, c))
    body += tile_motifs()
    return svg(TILE, BAND, f"0 0 {n(TILE)} {n(BAND)}", body, "Edge tile of the border. " + INFO,
               ' overflow="visible"')


# --- the corner -----------------------------------------------------------

def curl(p0, c1, c2, p3, r, turns, w=.55, tail=.12):
    """A stem that swings along a Bezier curve and rolls up at its end."""
    pts = bezpts(p0, c1, c2, p3, 9)
    dx, dy = p3[0] - c2[0], p3[1] - c2[1]
    head = math.degrees(math.atan2(dx, -dy))          # 0 = up, clockwise
    side = 1 if turns > 0 else -1
    cx, cy = pol(r, head + 90 * side, *p3)
    roll = spiral(cx, cy, r, r * .22, head - 90 * side, turns, max(8, int(abs(turns) * 9)))
    pts = pts + roll[1:]
    end = roll[-1]
    return (taper(pts, lambda t: tail + (w - tail) * min(1, t * 2.2) * (1 - .35 * t)), end)


def lotus_petal(length, width, tip=.0):
    """A pointed petal, foot at 0 0, tip at 0 -length."""
    l, w = length, width / 2
    half = [(-.35, -.2), (-1.45, -.42), (-.55, -.78), (-.3, -.88), (-.08, -.95)]
    f = lambda k, q: f"{n(k * w * q[0])} {n(l * q[1])}"
    a, b, c, d, e = half
    return (f"M0 0C{f(1, a)} {f(1, b)} {f(1, c)}C{f(1, d)} {f(1, e)} 0 {n(-l)}"
            f"C{f(-1, e)} {f(-1, d)} {f(-1, c)}C{f(-1, b)} {f(-1, a)} 0 0Z")


def petal_art(length, width, fill=RED2, edge=GOLD2, inner=LIGHT):
    """Red petal, golden rim, light vein."""
    small = lotus_petal(length * .74, width * .62)
    return (path(lotus_petal(length, width), edge) +
            path(lotus_petal(length * .93, width * .82), fill, extra=f'transform="translate(0 {n(-length*.03)})"')
            + path(small, "none", inner, .14, f'transform="translate(0 {n(-length*.08)})"')
            + path(f"M0 {n(-length*.16)}L0 {n(-length*.7)}", "none", inner, .14))


def rosette(cx, cy, r):
    """Round lotus seen from above, the heart of the corner."""
    out = [circ(cx, cy, r, DEEP, LIGHT, .24)]
    big = group([petal_art(r * .93, r * .44, RED, LIGHT, LIGHT)], ident="rb")
    small = group([path(lotus_petal(r * .6, r * .27), LIGHT, DEEP, .07)
                   + path(lotus_petal(r * .46, r * .12), GOLD2, extra=f'transform="translate(0 {n(-r*.08)})"')], ident="rs")
    out.append(f"<defs>{big}{small}</defs>")
    turns = lambda ident, off: [use(ident, f"rotate({a + off})") for a in range(0, 360, 45)]
    out.append(group(turns("rb", 22.5) + turns("rb", 0) + turns("rs", 22.5),
                     f"translate({n(cx)} {n(cy)})"))
    out.append(circ(cx, cy, r * .24, LIGHT, DARK, .12))
    out += [circ(*pol(r * .145, a, cx, cy), .15, DARK) for a in range(0, 360, 60)]
    out.append(circ(cx, cy, .16, DARK))
    return "".join(out)


PANEL = 12.5                   # the square panel of the corner reaches this far


def ornaments_along_top():
    """What stands on the band from the corner panel to the open end at x = CORNER."""
    out = [rect(0, 0, 3, LINES[0][1], LINES[0][2])]
    out += tile_motifs(20)
    # between the panel (12.5) and 20: a flower, one mirrored fret, three petals
    out += [use("f", "matrix(-1 0 0 1 20 0)"), group([flower()], f"translate(15 {MID})"),
            rect(13.04, MID - 2.04, .36, 4.08, LIGHT)]
    out += [use("p", f"translate({n(12.5 + 2.5 * i)} 0)") for i in range(3)]
    return out


def fan():
    """The half lotus that opens from the panel towards the middle of the sheet."""
    c = PANEL
    out = []
    for a, l, w, f in ((66, 6.0, 2.9, DEEP), (40, 7.3, 3.3, DEEP), (13.5, 8.6, 3.5, DEEP),
                       (53, 4.9, 2.7, RED2), (27, 5.9, 3.0, RED2), (0, 6.9, 3.3, RED2)):
        for s in ((-1, 1) if a else (1,)):
            out.append(group([petal_art(l, w, f)], f"translate({c} {c})rotate({n(135 + s * a)})"))
    for a in (-60, 60, -30, 30, 0):     # inner row of small golden petals
        out.append(group([path(lotus_petal(3.9, 1.5), LIGHT, GOLD2, .14),
                          path("M0 -2L0 -3.1", "none", GOLD2, .14)], f"translate({c} {c})rotate({135 + a})"))
    out.append(circ(c, c, 1.95, DEEP) + circ(c, c, 1.75, GOLD2) + circ(c, c, 1.4, LIGHT))
    out += [circ(*pol(.98, 135 + d, c, c), .15, DEEP) for d in (-75, -37, 0, 37, 75)]
    return "".join(out)


def scrolls_top():
    """Cloud scrolls that run from the fan along the inner side of the top band."""
    out = []
    specs = [   # start, two handles, end, radius of the roll, turns, width
        ((14.6, 13.1), (17.0, 11.9), (20.6, 11.2), (23.6, 12.0), 1.25, 1.45, .62),
        ((22.0, 11.75), (24.2, 11.4), (26.0, 11.3), (28.3, 11.75), .62, 1.4, .42),
        ((18.4, 12.3), (19.2, 12.2), (20.0, 12.5), (20.5, 13.3), .8, -1.2, .4),
    ]
    for p0, c1, c2, p3, r, turns, w in specs:
        d, end = curl(p0, c1, c2, p3, r, turns, w)
        out.append(path(d, GOLD2) + circ(*end, w * .66, RED2))
    # small leaves and drops that follow the stem
    for x, y, rot, k in ((24.9, 11.5, 125, 1.3), (25.9, 11.48, 112, .95), (17.6, 12.15, 50, .8)):
        out.append(group([path(lotus_petal(1.5 * k, .62 * k), GOLD2)], f"translate({x} {y})rotate({rot})"))
    out.append(circ(29.1, 11.62, .2, RED2) + circ(29.62, 11.6, .13, GOLD2))
    return "".join(out)


def goc():
    body = ["<defs>" + half_fret_defs() + group([scrolls_top()], ident="s")
            + group(ornaments_along_top(), ident="b") + "</defs>"]
    swap = "matrix(0 1 1 0 0 0)"                     # mirror about y = x
    body += [use("b"), use("b", swap), use("s"), use("s", swap)]
    body.append(fan())
    # the panel: gold frame, red ground, light inner line, rosette
    a, b = .86, PANEL

    def notched(i, k, fill, stroke=None, w=None):
        p, q = a + i, b - i
        d = f"M{n(p)} {n(p)}H{n(q)}V{n(b-k)}A{n(k)} {n(k)} 0 0 0 {n(b-k)} {n(q)}H{n(p)}Z"
        return path(d, fill, stroke, w)
    body += [notched(0, 2.2, GOLD2), notched(.46, 2.62, RED2), notched(.745, 2.9, "none", LIGHT, .13)]
    m = (a + b) / 2 - .25
    body.append(rosette(m, m, 4.3))
    for x, y in ((2.5, 2.5), (2.5, 10.4), (10.4, 2.5)):   # small leaves in the corners
        ang = {(2.5, 2.5): -45, (2.5, 10.4): -135, (10.4, 2.5): 45}[(x, y)]
        out = "".join(path(lotus_petal(l, .5), LIGHT, extra=f'transform="rotate({ang + d})"')
                      for d, l in ((-55, 1.15), (0, 1.5), (55, 1.15))) + circ(0, 0, .2, LIGHT)
        cx, cy = pol(-.62, ang, x, y)
        body.append(group([out], f"translate({n(cx)} {n(cy)})"))
    return svg(CORNER, CORNER, f"0 0 {n(CORNER)} {n(CORNER)}", body,
               "Top-left corner of the border. " + INFO, ' overflow="visible"')


# --- the ornament under a title ------------------------------------------

def hoa_van():
    """60 x 5 mm: a red lotus in a lozenge between two tapering golden sprays."""
    right = []
    right.append(path("M4.4 2.36L29.6 2.5L4.4 2.64Z", GOLD2))
    for p0, c1, c2, p3, r, t, w in (
            ((4.3, 2.5), (6.2, 2.5), (7.2, 1.9), (8.6, 1.25), .62, 1.3, .4),
            ((4.3, 2.5), (6.2, 2.5), (7.2, 3.1), (8.6, 3.75), .62, -1.3, .4),
            ((9.4, 2.5), (11.0, 2.5), (12.0, 2.1), (13.2, 1.6), .46, 1.25, .32),
            ((9.4, 2.5), (11.0, 2.5), (12.0, 2.9), (13.2, 3.4), .46, -1.25, .32)):
        d, end = curl(p0, c1, c2, p3, r, t, w, .1)
        right.append(path(d, GOLD2) + circ(*end, w * .6, GOLD2))
    right += [path("M15.6 2.5L16.4 2L17.2 2.5L16.4 3Z", RED), circ(18.4, 2.5, .28, GOLD2),
              circ(19.5, 2.5, .2, GOLD2)]
    body = ["<defs>" + group(right, ident="r") + "</defs>",
            group([use("r"), use("r", "matrix(-1 0 0 1 0 0)")], "translate(30 0)")]
    flower_ = []
    for a, l, w in ((-78, 3.4, 1.5), (78, 3.4, 1.5), (-50, 3.3, 1.6), (50, 3.3, 1.6), (-25, 3.6, 1.7), (25, 3.6, 1.7), (0, 3.9, 1.8)):
        flower_.append(group([path(lotus_petal(l, w), RED, LIGHT, .1)], f"rotate({a})"))
    body.append(group(flower_, "translate(30 4.3)"))
    body.append(path("M27.6 4.55C29 4.25 31 4.25 32.4 4.55C31 4.85 29 4.85 27.6 4.55Z", GOLD2))
    return svg(60, 5, "0 0 60 5", body, "Ornament under a title, 60 x 5 mm. Drawn for vanthu (CC0).")
