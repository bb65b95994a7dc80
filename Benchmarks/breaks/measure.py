"""Reads the lines of a PDF back and counts their ends."""

import re
import subprocess

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&"}
POINTS = 72 / 25.4
# A space of justified text: 0.25 em, which may grow by a half and shrink by a third (The TeXbook, p. 75).
NATURAL, STRETCH, SHRINK = 0.25, 0.125, 0.25 / 3


def lines(pdf, sentences):
    """For each sentence its lines, a line being a list of (text, xMin, xMax) pieces."""
    page, pieces = 0, []
    output = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True).stdout
    for row in output.splitlines():
        if row.lstrip().startswith("<page"):
            page += 1
        if found := WORD.search(row):
            x0, y0, x1, y1 = map(float, found.groups()[:4])
            text = re.sub("&[a-z#0-9]+;", lambda m: ENTITIES.get(m[0], m[0]), found[5])
            pieces.append((page, round((y0 + y1) / 2), x0, x1, text))
    pieces.sort(key=lambda piece: (piece[0], piece[1], piece[2]))
    return match(merged(pieces), sentences)


def merged(pieces):
    """Rows whose middles differ by a point or two are one."""
    rows = []
    for piece in pieces:
        if rows and rows[-1][-1][0] == piece[0] and abs(rows[-1][-1][1] - piece[1]) <= 2:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [[(p[4], p[2], p[3]) for p in sorted(row, key=lambda p: p[2])] for row in rows]


def match(rows, sentences):
    result, row = [], 0
    for sentence in sentences:
        wanted, found, own = sentence.text.replace(" ", ""), "", []
        while len(found) < len(wanted) and row < len(rows):
            own.append(rows[row])
            found += "".join(text for text, _, _ in rows[row])
            row += 1
        if found != wanted:
            raise SystemExit(f"{sentence.place}: the PDF says “{found}”")
        result.append(own)
    return result


class Counts:
    def __init__(self, size=14):
        self.size = size
        self.ends = self.never = self.reluctant = self.overfull = 0
        self.badness = self.worst = 0.0
        self.spaced = 0
        self.examples = []

    def add(self, sentences, lines_of, width):
        for sentence, lines in zip(sentences, lines_of):
            # After how many letters each space stands, and its mark.
            marks, letters = {}, 0
            for word, mark in zip(sentence.words, sentence.marks):
                letters += len(word)
                marks[letters] = mark
            letters = 0
            for index, line in enumerate(lines):
                letters += sum(len(text) for text, _, _ in line)
                if line[-1][2] - line[0][1] > width * POINTS + 0.5:
                    self.overfull += 1
                if index == len(lines) - 1:
                    continue
                self.ends += 1
                mark = marks.get(letters)
                if mark == "~":
                    self.reluctant += 1
                elif mark != " ":
                    self.never += 1
                if mark != " ":
                    end = " ".join(t for t, _, _ in line[-3:])
                    start = " ".join(t for t, _, _ in lines[index + 1][:3])
                    self.examples.append(f"{sentence.place} {width} mm: … {end} {mark or '|'} {start} …")
                self.add_spaces(line)

    def add_spaces(self, line):
        spaces = [b[1] - a[2] for a, b in zip(line, line[1:])]
        if not spaces:
            return
        em = self.size
        space = sum(spaces) / len(spaces) / em
        ratio = (space - NATURAL) / (STRETCH if space > NATURAL else SHRINK)
        self.badness += min(100 * abs(ratio) ** 3, 10_000)
        self.spaced += 1
        self.worst = max(self.worst, space / NATURAL)

    @staticmethod
    def heading():
        return (f"{'engine':<12}{'ends':>8}{'at × or inside':>16}{'at ~':>8}{'rate':>9}"
                f"{'mean badness':>14}{'overfull':>10}{'worst space':>13}")

    def row(self, name):
        rate = (self.never + self.reluctant) / max(self.ends, 1)
        return (f"{name:<12}{self.ends:>8}{self.never:>16}{self.reluctant:>8}{rate:>9.2%}"
                f"{self.badness / max(self.spaced, 1):>14.1f}{self.overfull:>10}{self.worst:>12.2f}×")
