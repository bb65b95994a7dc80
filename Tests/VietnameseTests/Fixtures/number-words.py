#!/usr/bin/python3
"""Writes number-words.txt: what NumberWordsTests compares our number words with.

Needs Debian's python3-icu (ICU 72), and from PyPI vn-money==0.1.0 and vietnam-number==1.0.6 on
PYTHONPATH:

    pip install --target /tmp/oracles vn-money==0.1.0 vietnam-number==1.0.6
    PYTHONPATH=/tmp/oracles /usr/bin/python3 number-words.py > number-words.txt

The words come from a grammar that ICU's rule-based number format runs; nothing of it is shared with
the Swift code. Before anything is written, the grammar is checked against three published ones:

1. ICU's own Vietnamese rules (CLDR), 0 to 999,999, "lẻ" there being our "linh". From a million on
   CLDR drops the "không trăm" that school books ask for (1,000,001 "một triệu lẻ một"): its fault.
2. vn-money, below 10^12, in the northern reading. It reads every empty group, "một tỷ không triệu
   không nghìn không trăm linh một"; after "tỷ" we leave out those (domain.md §6.7). From 10^12 on it
   says "nghìn tỷ" and "tỷ" one after the other ("một nghìn tỷ hai trăm tỷ").
3. vietnam-number, below 10^12, silent about empty thousands. Its "lẽ" for "lẻ" is a spelling fault,
   and it has "bốn" after "mươi", which is also said.

num2words (PyPI, lang vi) is no oracle: 1005 gives "một nghìn lẻ năm", 24 "hai mươi bốn", and 10^15
"một trăm nghìn tỷ", which is a tenth of it.
"""

import icu
from vietnam_number import n2w
from vn_money import to_words

RULES = """
%main:
  -x: âm >>;
  0: không; một; hai; ba; bốn; năm; sáu; bảy; tám; chín;
  10: mười; mười >%%teen>;
  20: <%main< mươi[ >%%unit>];
  100: <%main< trăm[ >%%rest>];
  1000: <%main< THOUSAND[ >%%inner>];
  1000000: <%main< triệu[ >%%aftermillion>];
  1000000000: <%main< tỷ[ >%%inner>];
%%teen:
  0: =%main=;
  5: lăm; =%main=;
%%unit:
  0: =%main=;
  1: mốt; =%main=;
  4: tư; lăm; =%main=;
%%rest:
  0: LINH =%main=;
  10: =%main=;
%%inner:
  0: không trăm =%%rest=;
  100: =%main=;
  1000: <%%inner< THOUSAND[ >%%inner>];
  1000000: <%%inner< triệu[ >%%aftermillion>];
%%aftermillion:
  0: EMPTY=%%inner=;
  1000: =%%inner=;
"""


def grammar(linh, thousand, empty):
    rules = RULES.replace("EMPTY", empty).replace("LINH", linh).replace("THOUSAND", thousand)
    spell_out = icu.RuleBasedNumberFormat(rules, icu.Locale("vi"))
    def words(n):
        # Handed over as a plain integer, PyICU makes a double of it.
        exact = icu.Formattable(0)
        exact.setInt64(n)
        return spell_out.format(exact)
    return words


READINGS = {
    "north-spoken": grammar("linh", "nghìn", "không nghìn "),
    "north-silent": grammar("linh", "nghìn", ""),
    "south-spoken": grammar("lẻ", "ngàn", "không ngàn "),
    "south-silent": grammar("lẻ", "ngàn", ""),
}

MASK = (1 << 64) - 1


def random_numbers():
    """10,000 numbers of 1 to 15 digits by SplitMix64 (Steele and others, 2014), half of them with
    groups of three digits made zero."""
    state = 2023
    def bits():
        nonlocal state
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)
    for _ in range(10_000):
        number = bits() % 10**15 // 10 ** (bits() % 15)
        emptied = bits() % 64
        for group in range(5):
            if emptied < 32 and emptied >> group & 1:
                number -= number // 1000**group % 1000 * 1000**group
        yield number


def fnv1a(text):
    """FNV-1a, 64 bits: www.isthe.com/chongo/tech/comp/fnv"""
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return f"{value:016x}"


def check_grammar(numbers):
    cldr = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("vi")).format
    for n in numbers:
        north, silent = READINGS["north-spoken"](n), READINGS["north-silent"](n)
        if n < 1_000_000:
            assert north == cldr(n).replace("lẻ", "linh"), (n, north, cldr(n))
        if n < 10**12:
            head, billions, tail = to_words(n).partition("tỷ ")
            if billions:
                tail = tail.removeprefix("không triệu ").removeprefix("không nghìn ")
            assert north == head + billions + tail, (n, north, head + billions + tail)
            other = n2w(str(n)).replace("lẽ", "linh").replace("mươi bốn", "mươi tư")
            assert silent == other, (n, silent, other)


SAMPLES = [
    *range(0, 130), 199, 200, 204, 205, 210, 214, 215, 221, 224, 225, 255, 404, 444, 500, 505, 515,
    555, 999, 1000, 1001, 1004, 1005, 1010, 1015, 1021, 1100, 1234, 1945, 2001, 2023, 10_000, 10_001,
    14_014, 24_024, 100_000, 100_001, 100_100, 105_005, 999_999, 1_000_000, 1_000_001, 1_000_500,
    1_001_000, 1_010_010, 1_234_567, 4_000_004, 10_000_010, 15_000_015, 101_000_101, 999_999_999,
    10**9, 10**9 + 1, 10**9 + 500, 10**9 + 1000, 10**9 + 10**6, 10**9 + 10**6 + 1, 4_294_967_296,
    10**10 + 10, 10**12, 10**12 + 1, 1_250 * 10**9, 1_620_744 * 10**9, 10**12 + 10**9, 10**15,
    10**15 + 3, 10**15 + 5 * 10**9, 24 * 10**15, 10**17 + 10**14, 10**18 - 1, 10**18,
    905_640_208_117_033_051, 50_021_004_600_015_000, -1, -5, -24, -1_000_500, -(10**18),
]


def main():
    randoms = list(random_numbers())
    check_grammar([*range(100_001), *range(100_001, 10**6, 37), *randoms])
    print("# Made by number-words.py. digest: FNV-1a of the words of 1,000 numbers, a line end after each.")
    for name, words in READINGS.items():
        for start in range(0, 100_000, 1000):
            print("range", name, start, fnv1a("".join(words(n) + "\n" for n in range(start, start + 1000))))
        for start in range(0, 10_000, 1000):
            print("random", name, start, fnv1a("".join(words(n) + "\n" for n in randoms[start : start + 1000])))
    for name, words in READINGS.items():
        for n in [*SAMPLES, *randoms[:60]]:
            print("sample", name, n, words(n))


main()
