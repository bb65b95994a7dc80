"""nen-hoa-sen.svg: a pale lotus in bloom; nen-giay.svg: a tint for the paper."""
import math
from svgkit import circ, n, path, pt, smooth, spiral, svg, taper

PETAL, PETAL2, PETAL3, ROSE = "#FEF6F2", "#FDEFE8", "#FBE7DD", "#F2D2C5"
LEAF, LEAF2, VEIN = "#F8F6E6", "#F3F1DB", "#E3E1C4"
POD, POD2 = "#FBF4DA", "#EAD9A6"
W = .55


def quad(a, b, c, t):
    u = 1 - t
    return (u * u * a[0] + 2 * u * t * b[0] + t * t * c[0], u * u * a[1] + 2 * u * t * b[1] + t * t * c[1])


def petal(base, mid, tip, width, fill, veins=5, foot=.22, swell=.62):
    """A petal about the curved axis base-mid-tip; widest at `swell`."""
    def axis(t):
        x, y = quad(base, mid, tip, t)
        x2, y2 = quad(base, mid, tip, t + .01)
        x1, y1 = quad(base, mid, tip, t - .01)
        d = math.hypot(x2 - x1, y2 - y1)
        return x, y, -(y2 - y1) / d, (x2 - x1) / d
    def half(t):
        if t < swell:
            k = foot + (1 - foot) * math.sin(math.pi / 2 * t / swell)
        else:
            u = (t - swell) / (1 - swell)
            k = math.cos(math.pi / 2 * u) ** .9 * (1 - .32 * u * u)
        return width / 2 * k
    def side(f, t0, t1, count):
        out = []
        for i in range(count + 1):
            t = t0 + (t1 - t0) * i / count
            x, y, nx, ny = axis(t)
            out.append((x + nx * half(t) * f, y + ny * half(t) * f))
        return out
    d = smooth(side(1, 0, 1, 9)) + smooth(side(-1, 0, 1, 9)[::-1], start="L") + "Z"
    out = [path(d, fill, ROSE, W, 'stroke-linejoin="round"')]
    for i in range(veins):
        f = (2 * (i + 1) / (veins + 1) - 1) * .92
        out.append(path(smooth(side(f, .1, .93 - .14 * abs(f), 4)), "none", ROSE, .28))
    return "".join(out)


def pair(cx, base, mid, tip, width, fill, **kw):
    """A petal and its mirror image about x = cx."""
    pair.count += 1
    name = f"p{pair.count}"
    return (f'<g id="{name}">' + petal(base, mid, tip, width, fill, **kw) + "</g>"
            f'<use xlink:href="#{name}" transform="matrix(-1 0 0 1 {n(2 * cx)} 0)"/>')


pair.count = 0


def seed_pod(cx, cy):
    """The cone of seeds and its crown of stamens."""
    out = []
    for i in range(27):
        a = (i - 13) * 6.2
        r = 25 + 3 * (i % 2)
        x, y = cx + r * 1.08 * math.sin(math.radians(a)), cy + 14 - r * .98 * math.cos(math.radians(a))
        out.append(path(f"M{n(cx + a * .16)} {n(cy + 17)}Q{n(cx + (x - cx) * .75)} {n(cy + 8)} {n(x)} {n(y)}", "none", POD2, .4))
        out.append(circ(x, y, .95, POD, POD2, .35))
    out.append(path(f"M{cx-17} {cy}C{cx-15} {cy+12} {cx-9} {cy+20} {cx-7} {cy+26}L{cx+7} {cy+26}C{cx+9} {cy+20} {cx+15} {cy+12} {cx+17} {cy}Z", POD, POD2, W))
    out.append(f'<ellipse cx="{cx}" cy="{cy}" rx="17" ry="5.6" fill="{POD}" stroke="{POD2}" stroke-width="{W}"/>')
    for x, y in ((0, 0), (-6, -1.9), (6, -1.9), (-6.4, 1.8), (6.4, 1.8), (0, -3.4), (0, 3.3), (-11.6, 0), (11.6, 0)):
        out.append(f'<ellipse cx="{n(cx+x)}" cy="{n(cy+y)}" rx="1.7" ry=".95" fill="#FFFBEE" stroke="{POD2}" stroke-width=".38"/>')
    return "".join(out)


def bloom(cx=150.0):
    """The large flower, from the farthest petals to the nearest."""
    P = lambda x, y: (cx + x, y)
    out = []
    # farthest row
    out.append(pair(cx, P(-10, 118), P(-52, 80), P(-50, 28), 34, PETAL3))
    out.append(pair(cx, P(-6, 118), P(-30, 66), P(-25, 14), 36, PETAL3))
    out.append(petal(P(0, 118), P(0, 60), P(0, 7), 38, PETAL2, veins=7))
    # second row, wider
    out.append(pair(cx, P(-12, 122), P(-70, 104), P(-84, 48), 34, PETAL2))
    out.append(pair(cx, P(-9, 122), P(-58, 92), P(-66, 34), 36, PETAL2))
    out.append(pair(cx, P(-7, 122), P(-36, 82), P(-38, 30), 34, PETAL))
    out.append(seed_pod(cx, 74))
    # low side petals
    out.append(pair(cx, P(-12, 126), P(-74, 130), P(-108, 86), 30, PETAL3))
    out.append(pair(cx, P(-12, 127), P(-64, 124), P(-92, 70), 34, PETAL2))
    # near row, cupped in front of the pod
    out.append(pair(cx, P(-10, 128), P(-56, 112), P(-62, 62), 38, PETAL))
    out.append(pair(cx, P(-5, 129), P(-34, 104), P(-31, 64), 38, PETAL2))
    out.append(petal(P(0, 130), P(0, 104), P(0, 72), 40, PETAL, veins=7))
    # fallen outermost petals
    out.append(pair(cx, P(-4, 130), P(-52, 143), P(-88, 116), 26, PETAL, foot=.1))
    out.append(pair(cx, P(-1, 131), P(-28, 149), P(-58, 136), 21, PETAL2, foot=.1))
    return "".join(out)


def bud(cx, cy, size, lean):
    """A closed bud; its foot at cx, cy."""
    s = size
    P = lambda x, y: (cx + x * s + lean * (-y) * s, cy + y * s)
    return (petal(P(-2, 0), P(-12, -18), P(-3, -41), 15 * s, PETAL3, veins=3, foot=.4, swell=.45)
            + petal(P(2, 0), P(12, -18), P(3, -41), 15 * s, PETAL3, veins=3, foot=.4, swell=.45)
            + petal(P(0, 1), P(0, -20), P(0, -45), 19 * s, PETAL2, veins=5, foot=.4, swell=.45)
            + petal(P(-3, 1), P(-11, -10), P(-7, -29), 11 * s, PETAL, veins=3, foot=.4, swell=.45)
            + petal(P(3, 1), P(11, -10), P(7, -29), 11 * s, PETAL, veins=3, foot=.4, swell=.45)
            + path(f"M{pt(P(-5.4, -1.2))}Q{pt(P(0, 1.6))} {pt(P(5.4, -1.2))}Q{pt(P(3, 4.4))} {pt(P(0, 4.6))}"
                   f"Q{pt(P(-3, 4.4))} {pt(P(-5.4, -1.2))}Z", LEAF2, VEIN, .45))


def stem(pts, w=2.6):
    return path(taper(pts, lambda t: w), LEAF2, VEIN, .45)


def leaf(cx, cy, rx, ry, tilt, ox=0.0, oy=0.0, veins=17, fill=LEAF):
    """A round leaf seen aslant: waved rim, veins running from an off centre."""
    c, s = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    def at(a, k=1.0):
        r = 1 + .035 * math.sin(5 * a + 1) + .02 * math.sin(9 * a)
        x = (ox + (math.cos(a) * r - ox) * k) * rx
        y = (oy + (math.sin(a) * r - oy) * k) * ry
        return (cx + x * c - y * s, cy + x * s + y * c)
    rim = [at(2 * math.pi * i / 40) for i in range(40)]
    out = [path(smooth(rim, True), fill, VEIN, W)]
    for i in range(veins):
        a = 2 * math.pi * i / veins + .1
        out.append(path(smooth([at(a, .07), at(a + .05, .4), at(a, .7), at(a - .03, .9)]), "none", VEIN, .36))
        fork = [at(a, .7), at(a + .1, .86), at(a + .13, .96)]
        out.append(path(smooth(fork), "none", VEIN, .26))
    out.append(f'<ellipse cx="{n(at(0, 0)[0])}" cy="{n(at(0, 0)[1])}" rx="{n(rx*.06)}" ry="{n(ry*.07)}" fill="{LEAF2}" stroke="{VEIN}" stroke-width=".36"/>')
    return "".join(out)


def ripples():
    """Open rings of water round the feet of the stems."""
    out = []
    for cx, cy, r in ((150, 190, 52), (62, 182, 34), (244, 183, 34)):
        for k, c in ((1, .35), (.7, .3), (.42, .3)):
            rx, ry = r * k, r * k * .14
            for side in (0, 180):
                a0, a1 = math.radians(side - 90 * (1 - c)), math.radians(side + 78 * (1 - c))
                out.append(path(f"M{n(cx + rx * math.cos(a0))} {n(cy + ry * math.sin(a0))}A{n(rx)} {n(ry)} 0 0 1 "
                                f"{n(cx + rx * math.cos(a1))} {n(cy + ry * math.sin(a1))}", "none", VEIN, .45))
    return "".join(out)


def nen_hoa_sen():
    pair.count = 0
    body = [ripples(),
            stem([(62, 184), (54, 150), (52, 108), (42, 66)]), bud(42, 66, .9, -.14),
            stem([(244, 184), (252, 140), (246, 100), (253, 54)]), bud(253, 54, .8, .14),
            stem([(150, 128), (149, 150), (152, 170), (150, 192)], 3.6),
            leaf(58, 152, 52, 20, -7, .05, -.2), leaf(243, 156, 50, 18, 8, -.08, -.2),
            leaf(104, 178, 36, 9.5, 3, 0, -.15, fill=LEAF2), leaf(198, 180, 35, 9.5, -3, 0, -.15, fill=LEAF2),
            bloom()]
    return svg(300, 200, "0 0 300 200", body,
               "Pale ground: lotus in bloom, 300 x 200 mm (3:2). Drawn for vanthu (CC0).")


def nen_giay():
    body = ['<defs><radialGradient id="g" gradientUnits="userSpaceOnUse" cx="148.5" cy="105" r="182">'
            '<stop offset="0" stop-color="#FFFDF6"/><stop offset=".55" stop-color="#FEFAEC"/>'
            '<stop offset="1" stop-color="#FBF3DF"/></radialGradient></defs>',
            '<rect width="297" height="210" fill="url(#g)"/>']
    return svg(297, 210, "0 0 297 210", body,
               "Tint of the whole sheet, stretched to the paper. Drawn for vanthu (CC0).",
               ' preserveAspectRatio="none"')
