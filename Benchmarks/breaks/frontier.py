"""The best that any line breaking could reach on the corpus: for each price of an end at ~, the breaks of each sentence with the
least sum of badness and prices, by dynamic programming over all breaks. No other breaks have both fewer such ends and less
badness (the points lie on the lower convex hull), whatever the engine.

    frontier.py --font FILE.ttf --corpus FILE … [--widths 165] [--size 14] [--elasticity 0.02]

Ends at × and inside runs are forbidden wherever a line can be set at all without them. Badness is that of `measure.py`; letters may
be wider or narrower by the elasticity, in proportion to the spaces (0 for engines that keep their letters as they are).
"""

import argparse
import sys

from fontTools.ttLib import TTFont

import corpus
from measure import NATURAL, SHRINK, STRETCH, POINTS

PRICES = [0, 100, 300, 1_000, 5_000, 50_000]
NEVER = 1e6


def measured(sentences, font, size):
    letters, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm

    def width(word):
        return sum(advances[letters[ord(letter)]][0] for letter in word) / em * size

    return [([width(word) for word in s.words], s.marks) for s in sentences]


def badness(width, text, spaces, size, elasticity):
    """Of a line of that text and so many spaces in that width; None where it does not fit."""
    slack = width - text - spaces * NATURAL * size
    glue = spaces * (STRETCH if slack > 0 else SHRINK) * size
    letters = elasticity * text
    if slack < -(glue + letters) - 1e-6:
        return None
    if glue == 0:
        return 10_000 if slack > letters else 0
    ratio = slack / (glue + letters)
    if ratio > 1:
        ratio = (slack - letters) / glue
    return min(100 * abs(ratio) ** 3, 10_000)


def best(words, marks, width, price, size, elasticity):
    """(cost, badness, ends, ends at ×, ends at ~) of the cheapest breaks; the last line counts for nothing."""
    ways = [(0, 0, 0, 0, 0)]
    for end in range(1, len(words) + 1):
        text, chosen = 0, None
        for start in range(end - 1, -1, -1):
            text += words[start]
            bad = badness(width, text, end - start - 1, size, elasticity)
            isLast = end == len(words)
            if bad is None and start < end - 1:
                if isLast or text > width * (1 + elasticity):
                    break
                continue
            before = ways[start]
            if isLast:
                way = before
            else:
                mark = marks[end - 1]
                bad = 10_000 if bad is None else bad
                cost = bad + {"~": price, "×": NEVER}.get(mark, 0)
                way = (before[0] + cost, before[1] + bad, before[2] + 1,
                       before[3] + (mark == "×"), before[4] + (mark == "~"))
            if chosen is None or way[0] < chosen[0]:
                chosen = way
        ways.append(chosen)
    return ways[-1]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--font", required=True)
    parser.add_argument("--corpus", required=True, nargs="+")
    parser.add_argument("--widths", default="165")
    parser.add_argument("--size", type=float, default=14)
    parser.add_argument("--elasticity", type=float, default=0.02)
    options = parser.parse_args()
    texts = measured(corpus.read(options.corpus), TTFont(options.font), options.size)
    print(f"elasticity {options.elasticity:g}\n{'price':>8}{'ends':>8}{'at ×':>8}{'at ~':>8}{'rate':>9}"
          f"{'mean badness':>14}")
    for price in PRICES:
        total = [0] * 5
        for width in corpus.widths(options.widths):
            for words, marks in texts:
                way = best(words, marks, width * POINTS, price, options.size, options.elasticity)
                total = [a + b for a, b in zip(total, way)]
        _, bad, ends, never, reluctant = total
        print(f"{price:>8}{ends:>8}{never:>8}{reluctant:>8}{(never + reluctant) / ends:>9.2%}"
              f"{bad / ends:>14.1f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
