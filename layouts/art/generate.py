"""Writes every SVG of this folder: python3 layouts/art/generate.py"""
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

FILES = [
    ("quoc-huy.svg", "emblem", "quoc_huy"),
    ("goc.svg", "border", "goc"),
    ("canh.svg", "border", "canh"),
    ("hoa-van.svg", "border", "hoa_van"),
    ("nen-trong-dong.svg", "drum", "nen_trong_dong"),
    ("nen-hoa-sen.svg", "lotus", "nen_hoa_sen"),
    ("nen-giay.svg", "lotus", "nen_giay"),
]


def main(only):
    for name, module, function in FILES:
        if only and name.split(".")[0] not in only:
            continue
        text = getattr(importlib.import_module(module), function)()
        with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
        size = len(text.encode("utf-8"))
        print(f"{name}: {size} bytes")
        if size > 120_000:
            sys.exit(f"{name} is larger than 120 kB")


if __name__ == "__main__":
    main(sys.argv[1:])
