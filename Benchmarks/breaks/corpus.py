"""Reads marked sentences; see Tests/Corpus/README.md for the marks."""

import dataclasses
import pathlib
import unicodedata


@dataclasses.dataclass(frozen=True)
class Sentence:
    words: tuple          # what stands between the spaces
    marks: tuple          # the mark of the space after each word but the last: " ", "~" or "×"
    place: str            # file:line

    @property
    def text(self):
        return " ".join(self.words)


def read(paths):
    sentences = []
    for path in paths:
        lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            line = unicodedata.normalize("NFC", line.strip())
            if line and not line.startswith("#"):
                sentences.append(parse(line, f"{pathlib.Path(path).name}:{number}"))
    return sentences


def parse(line, place):
    words, marks, word = [], [], ""
    for letter in line:
        if letter in " ~×":
            words.append(word)
            marks.append(letter)
            word = ""
        else:
            word += letter
    words.append(word)
    if not all(words):
        raise SystemExit(f"{place}: two marks stand together")
    return Sentence(tuple(words), tuple(marks), place)


def widths(text):
    span, _, step = text.partition("/")
    low, _, high = span.partition("-")
    return list(range(int(low), int(high or low) + 1, int(step or 1)))
