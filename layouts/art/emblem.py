"""quoc-huy.svg: the national emblem of the Socialist Republic of Viet Nam."""
import math
import os
from svgkit import circ, group, mirror_pair, n, path, pol, poly, pt, smooth, svg, use

FIELD, FIELD_DK, FIELD_DP = "#DA251D", "#B5150F", "#8E0D0A"
YEL, YEL_LT, YEL_MD, YEL_DK, INK = "#FFCD1C", "#FFE68A", "#F2B10C", "#C07F08", "#7A4300"
CX, CY = 250.0, 246.0          # middle of the red field
FONT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..",
                    "fonts", "liberation-serif", "LiberationSerif-Bold.ttf")


def star(cx, cy, r):
    """Five-pointed star with straight sides."""
    q = r * 0.381966
    pts = [pol(r if i % 2 == 0 else q, 36 * i, cx, cy) for i in range(10)]
    return path(poly(pts, True), YEL, INK, 1, 'stroke-linejoin="round"')


def grain_defs():
    """One grain of rice, base at 0 0, tip up; three sheens for the layers."""
    body = "M0 2C-6 -3 -7.4 -14 -1.2 -27C-.6 -28.4 .6 -28.4 1.2 -27C7.4 -14 6 -3 0 2Z"
    out = []
    for name, base, lite in (("ga", YEL, YEL_LT), ("gb", YEL_MD, YEL), ("gc", "#DD9A0A", YEL_MD)):
        out.append(group([
            path(body, base, INK, 1.1),
            path("M-1.4 -2C-4.6 -8 -4 -17 -.4 -24.5C-1.6 -16 -2 -9 -1.4 -2Z", lite),
            path("M.6 -1C2.6 -9 2.4 -17 .4 -25", "none", YEL_DK, .8)], ident=name))
    return "".join(out)


def ear(path_fn, length, s0, s1, step, lanes, size):
    """Grains set in lanes along a curve, drawn from the tip to the foot.

    path_fn(s) gives (x, y, heading in degrees); a lane is (offset, lean, id, shift).
    """
    out = []
    s = s1
    while s >= s0:
        t = (s - s0) / (s1 - s0)
        k = size * (1 - 0.34 * max(0.0, (t - .55) / .45) ** 1.6)
        spread = 1 - 0.72 * max(0.0, (t - .6) / .4) ** 1.5
        for off, lean, ident, shift in lanes:
            x, y, h = path_fn(s + shift * step)
            a = math.radians(h + 90)
            x, y = x + off * spread * math.sin(a), y - off * spread * math.cos(a)
            out.append(use(ident, f"translate({pt((x, y))})rotate({n(h + lean * (.45 + .55 * spread))})scale({n(k)})"))
        s -= step
    return "".join(out)


def rice_left():
    """The left sheaf: an outer and an inner ear that follow the red field."""
    def along(radius, a0, cx=CX, cy=CY, bend=0.0):
        def fn(s):                      # s = clockwise degrees from the foot
            a = a0 + s
            r = radius - bend * (s / 160) ** 6
            x, y = pol(r, a, cx, cy)
            return x, y, a + 90 + bend * .25 * (s / 160) ** 5
        return fn
    outer, inner = along(214, 188, bend=12), along(188, 188, bend=20)
    lanes_o = [(-8.5, -21, "gc", .5), (9.5, 20, "gb", .5), (0, -2, "ga", 0)]
    lanes_i = [(9, 23, "gc", .5), (-11, -20, "gb", .5), (0, 2, "ga", 0)]
    # shade between the grains, so that no paper shows through the sheaf
    shade = "".join(path(smooth([fn(q)[:2] for q in range(14, top, 15)]), "none", "#A86A08", 15)
                    for fn, top in ((outer, 160), (inner, 145)))
    return shade + (ear(outer, 0, 13, 164, 4.7, lanes_o, 1.06)
            + ear(inner, 0, 14, 157, 5.3, lanes_i, .96))


def gear(cx, cy, r, teeth=18):
    """The cogwheel; its lower half hides behind the ribbon."""
    pts, step = [], 360 / teeth
    for i in range(teeth):
        for rr, da in ((r, -.3), (r + 13, -.21), (r + 13, .21), (r, .3)):
            pts.append(pol(rr, (i + da) * step, cx, cy))
    return (path(poly(pts, True), YEL, INK, 1.6, 'stroke-linejoin="round"')
            + circ(cx, cy, r - 5, "none", YEL_DK, 2) + circ(cx, cy, r - 7.6, "none", YEL_LT, 2.4)
            + circ(cx, cy, r - 21, "none", YEL_DK, 1.6) + circ(cx, cy, r - 25, FIELD, INK, 1.6))


# --- ribbon ---------------------------------------------------------------

BX, BY, BR = 250.0, -20.0, 480.0         # the central band is an arc of this circle


def edged(d_fill, edges, fill=FIELD):
    """A piece of ribbon: its red face, then its golden borders."""
    out = [path(d_fill, fill, INK, 1.6, 'stroke-linejoin="round"')]
    out += [path(e, "none", INK, 5.6) + path(e, "none", YEL, 4) for e in edges]
    return "".join(out)


def central_band():
    """The arc that carries the name of the State."""
    half, top, bot = 16.6, BR - 62, BR
    arc = lambda q, sweep, a, b: f"A{n(q)} {n(q)} 0 0 {sweep} {pt(pol(q, b, BX, BY))}"
    a, b = 180 + half, 180 - half
    d = (f"M{pt(pol(top, a, BX, BY))}" + arc(top, 0, a, b)
         + f"L{pt(pol(bot, b, BX, BY))}" + arc(bot, 1, b, a) + "Z")
    edge = lambda q: f"M{pt(pol(q, a, BX, BY))}" + arc(q, 0, a, b)
    return edged(d, [edge(top + 3), edge(bot - 3)])


def across(a_in, a_out, w_in, w_out, r_in, r_out, bulge, dark=False):
    """A length of ribbon that crosses the left sheaf on a slant."""
    m = 6
    def row(k):
        out = []
        for i in range(m + 1):
            t = i / m
            a = a_in + (a_out - a_in) * t + k * (w_in + (w_out - w_in) * t) + bulge * math.sin(math.pi * t)
            out.append(pol(r_in + (r_out - r_in) * t, a, CX, CY))
        return out
    d = smooth(row(0)) + smooth(row(1)[::-1], start="L") + "Z"
    face = edged(d, [smooth(row(.06)), smooth(row(.94))], FIELD_DP if dark else FIELD)
    return face if dark else face + turn(row(0)[-1], row(1)[-1], 7) + turn(row(1)[0], row(0)[0], 7)


def turn(p, q, depth):
    """The rounded edge where the ribbon turns behind the sheaf."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    d = math.hypot(dx, dy)
    c = ((p[0] + q[0]) / 2 + dy / d * depth * 1.6, (p[1] + q[1]) / 2 - dx / d * depth * 1.6)
    k = ((p[0] + q[0]) / 2 - dy / d * 1.2, (p[1] + q[1]) / 2 + dx / d * 1.2)
    return path(f"M{pt(p)}Q{pt(c)} {pt(q)}Q{pt(k)} {pt(p)}Z", FIELD_DK, INK, 1.6, 'stroke-linejoin="round"')


def ribbon_left():
    """The ribbon winding round the left sheaf: parts behind it, parts before it."""
    behind = across(243, 228, 10, 11, 166, 243, 0, True)
    front = (across(202, 228, 8, 11, 176, 243, 3)          # from the band outwards
             + across(243, 262, 10, 9, 166, 241, 4))       # second turn
    # the shaded fold between the central band and the first turn
    end_top, end_bot = pol(BR - 62, 196.6, BX, BY), pol(BR, 196.6, BX, BY)
    fold = (f"M{pt(end_bot)}C{n(end_bot[0] + 12)} {n(end_bot[1] - 3)} {n(end_bot[0] + 22)} {n(end_bot[1] - 2)} "
            f"{n(end_bot[0] + 34)} {n(end_bot[1] + 1)}L{n(end_bot[0] + 30)} {n(end_bot[1] + 14)}Z")
    return behind, front + path(fold, FIELD_DP, INK, 1.2)


# --- lettering ------------------------------------------------------------

def glyph_path(font, ch):
    from fontTools.pens.basePen import BasePen

    class Pen(BasePen):
        def __init__(self, gs):
            super().__init__(gs)
            self.d = []

        def _moveTo(self, p):
            self.d.append("M%d %d" % p)

        def _lineTo(self, p):
            self.d.append("L%d %d" % p)

        def _qCurveToOne(self, c, p):
            self.d.append("Q%d %d %d %d" % (*c, *p))

        def _curveToOne(self, a, b, c):
            self.d.append("C%d %d %d %d %d %d" % (*a, *b, *c))

        def _closePath(self):
            self.d.append("Z")

    gs = font.getGlyphSet()
    name = font.getBestCmap()[ord(ch)]
    pen = Pen(gs)
    gs[name].draw(pen)
    return "".join(pen.d), gs[name].width


def line_on_arc(font, text, radius, size, track):
    """Outlines of one line of text set along the lower arc of the ribbon."""
    k = size / font["head"].unitsPerEm
    items = [(ch, *glyph_path(font, ch)) for ch in text]
    total = sum(w * k + track for _, _, w in items) - track
    s, out = -total / 2, []
    for ch, d, w in items:
        mid = s + w * k / 2
        a = math.degrees(mid / radius)
        x, y = pol(radius, 180 - a, BX, BY)
        if d:
            out.append(f'<path d="{d}" transform="translate({pt((x, y))})rotate({n(-a)})'
                       f'scale({k:.5f} {-k:.5f})translate({n(-w / 2)} 0)"/>')
        s += w * k + track
    return "".join(out)


def lettering():
    from fontTools.ttLib import TTFont
    font = TTFont(FONT)
    body = (line_on_arc(font, "CỘNG HÒA XÃ HỘI", BR - 35.2, 21.5, 1.0)
            + line_on_arc(font, "CHỦ NGHĨA VIỆT NAM", BR - 9.6, 21.5, .5))
    return group([body], attrs=f'fill="{YEL}" stroke="{YEL}" stroke-width="40"')


def quoc_huy():
    back, front = ribbon_left()
    stems = "".join(path(f"M{230 - 6 * i} {452 - i}C{250 - 3 * i} 466 {266 - 2 * i} {474 - i} {290 - 7 * i} {488 - i * .6}", "none", INK, 5.4)
                    + path(f"M{230 - 6 * i} {452 - i}C{250 - 3 * i} 466 {266 - 2 * i} {474 - i} {290 - 7 * i} {488 - i * .6}", "none", YEL_MD, 3.4)
                    for i in range(4))
    body = [
        "<defs>" + grain_defs() + group([rice_left()], ident="rice") + group([stems], ident="stem")
        + group([back], ident="back") + group([front], ident="wrap") + "</defs>",
        circ(CX, CY, 206, FIELD, YEL, 3),
        star(CX, 182, 92), gear(CX, 380, 64),
        mirror_pair("back", 250), mirror_pair("stem", 250), mirror_pair("rice", 250),
        mirror_pair("wrap", 250), central_band(), lettering(),
    ]
    return svg(30, 30, "0 12 500 500", body,
               "Quoc huy nuoc CHXHCN Viet Nam, drawn for vanthu (CC0). Emblem, 30 x 30 mm.")
