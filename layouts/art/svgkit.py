"""Small drawing helpers shared by the art modules (standard library only)."""
import math

# The palette of the border and ornaments.
RED, RED2, DEEP = "#C8102E", "#B3121D", "#9E0B0F"
GOLD, GOLD2, LIGHT, DARK = "#C9A227", "#B8862B", "#E8CF7A", "#8A6414"


def n(x):
    """A coordinate with at most two decimals."""
    s = f"{x:.2f}".rstrip("0").rstrip(".")
    return "0" if s in ("-0", "") else s


def pt(p):
    return f"{n(p[0])} {n(p[1])}"


def pol(r, deg, cx=0.0, cy=0.0):
    """Point at radius r and angle deg (0 = up, clockwise)."""
    a = math.radians(deg)
    return (cx + r * math.sin(a), cy - r * math.cos(a))


def poly(pts, close=False):
    return "M" + "L".join(pt(p) for p in pts) + ("Z" if close else "")


def smooth(pts, close=False, start="M"):
    """A soft curve through all points (Catmull-Rom turned into Beziers)."""
    m = len(pts)
    get = (lambda i: pts[i % m]) if close else (lambda i: pts[max(0, min(m - 1, i))])
    out = [start + pt(pts[0])]
    for i in range(m if close else m - 1):
        p0, p1, p2, p3 = get(i - 1), get(i), get(i + 1), get(i + 2)
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        out.append(f"C{pt(c1)} {pt(c2)} {pt(p2)}")
    return "".join(out) + ("Z" if close else "")


def normals(pts):
    res, m = [], len(pts)
    for i in range(m):
        a, b = pts[max(0, i - 1)], pts[min(m - 1, i + 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        d = math.hypot(dx, dy) or 1
        res.append((-dy / d, dx / d))
    return res


def taper(pts, width):
    """A closed stroke whose width is width(t), t from 0 to 1 along pts."""
    nn, m = normals(pts), len(pts)
    left, right = [], []
    for i, (p, v) in enumerate(zip(pts, nn)):
        w = width(i / (m - 1)) / 2
        left.append((p[0] + v[0] * w, p[1] + v[1] * w))
        right.append((p[0] - v[0] * w, p[1] - v[1] * w))
    right.reverse()
    return smooth(left) + smooth(right, start="L") + "Z"


def bez(p0, p1, p2, p3, t):
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return (a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0],
            a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1])


def bezpts(p0, p1, p2, p3, count=12):
    return [bez(p0, p1, p2, p3, i / count) for i in range(count + 1)]


def spiral(cx, cy, r0, r1, a0, turns, count=None):
    """Points of a spiral from radius r0 at angle a0 to r1 after `turns`."""
    count = count or max(6, int(abs(turns) * 10))
    return [pol(r0 + (r1 - r0) * i / count, a0 + 360 * turns * i / count, cx, cy)
            for i in range(count + 1)]


def path(d, fill="none", stroke=None, w=None, extra=""):
    s = f'<path d="{d}" fill="{fill}"'
    if stroke:
        s += f' stroke="{stroke}" stroke-width="{n(w)}"'
    return s + (" " + extra if extra else "") + "/>"


def circ(x, y, r, fill="none", stroke=None, w=None):
    s = f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"'
    if stroke:
        s += f' stroke="{stroke}" stroke-width="{n(w)}"'
    return s + "/>"


def rect(x, y, w, h, fill):
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" fill="{fill}"/>'


def group(body, tr=None, attrs="", ident=None):
    a = (f' id="{ident}"' if ident else "") + (f' transform="{tr}"' if tr else "")
    return f"<g{a}{' ' + attrs if attrs else ''}>{''.join(body)}</g>"


def use(ident, tr=None):
    return f'<use xlink:href="#{ident}"' + (f' transform="{tr}"' if tr else "") + "/>"


def mirror_pair(ident, axis):
    """A shape and its mirror image about the vertical line x = axis."""
    return use(ident) + use(ident, f"matrix(-1 0 0 1 {n(2 * axis)} 0)")


def svg(w, h, box, body, comment, extra=""):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<!-- {comment} -->\n"
            '<svg xmlns="http://www.w3.org/2000/svg" '
            'xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{n(w)}mm" height="{n(h)}mm" viewBox="{box}"{extra}>\n'
            + "\n".join(body) + "\n</svg>\n")
