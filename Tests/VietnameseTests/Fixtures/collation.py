#!/usr/bin/python3
"""Writes collation.txt: texts in the order of ICU's Vietnamese collation (locale vi), one a line.

Needs Debian's python3-icu (ICU 72):

    /usr/bin/python3 collation.py > collation.txt

The texts are words and pairs of words of Tests/Corpus, and made-up ones for every
letter, tone and case and for signs. Of texts that ICU takes for equal only the first is kept.
"""

import itertools
import random
import re
import unicodedata
from pathlib import Path

import icu

root = Path(__file__).resolve().parents[3]
collator = icu.Collator.createInstance(icu.Locale("vi"))
tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def sentences():
    files = sorted((root / "Tests/Corpus").glob("*.txt"))
    lines = [line for file in files for line in file.read_text().splitlines()]
    text = "\n".join(line for line in lines if not line.startswith("#"))
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text))


def systematic():
    for vowel, tone in itertools.product("aăâeêioôơuưy", tones):
        for text in (vowel, f"b{vowel}", f"{vowel}n", f"B{vowel}n", f"{vowel} a"):
            text = unicodedata.normalize("NFC", text.replace(vowel, vowel + tone))
            yield text
            yield text.upper()
    yield from "abcdđefghijklmnopqrstuvwxyzABCDĐEFGHIJKLMNOPQRSTUVWXYZ"
    yield from "bd bđ đb db đá da Đa dạ zá wa ja fa".split()
    for sign in " _-‐–—―,;:!?.·'‘’‚\"“”„«»()[]{}§@*/\\&#%‰†•′`^°©®←→+±÷×<=>|~−√∞≤≥■□▪○●★☐☑✓$£¥₫€…0123456789²³¹":
        yield from (f"a{sign}b", f"a{sign}ba", f"à{sign}b")
    yield from "15/QĐ-UBND 2/QĐ-UBND 02/QĐ-UBND m² m2 M2 30/2020/NĐ-CP".split()
    yield from ("Tổ 1", "Tổ 2", "Tổ 10", "Tổ 12", "tổ 2")
    # Letters of other languages: marks after all tones, other scripts after z.
    yield from "ñ n nã ü u ụ ú ç c ca café cafe résumé Åse Ase Zürich naïve naive Михаил Борис".split()


def main():
    words = sentences()
    picked = random.Random(2023)
    phrases = [" ".join(words[i : i + 2]) for i in range(len(words) - 1)]
    texts = set(systematic()) | set(words)
    texts |= set(picked.sample(sorted(set(phrases)), 1000))
    texts |= {word.upper() for word in picked.sample(sorted(set(words)), 150)}
    ordered = sorted(sorted(t for t in texts if t.strip()), key=collator.getSortKey)
    last = None
    for text in ordered:
        if last is None or collator.compare(last, text) != 0:
            print(text)
        last = text


main()
