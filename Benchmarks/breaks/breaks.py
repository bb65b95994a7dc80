"""Counts the bad line ends of three engines over a corpus of marked sentences.

Every sentence is set at every width by vanthu, Typst and WeasyPrint, justified, in the same face and size. The lines
are read back from the three PDFs in the same way, so that no engine is its own witness.

    breaks.py --vanthu PATH --assets FOLDER --corpus FILE … [--widths 60-165/15] [--size 14]
"""

import argparse
import pathlib
import sys
import tempfile

import corpus
import engines
import measure


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vanthu", required=True)
    parser.add_argument("--assets", required=True, help="the folder with fonts/ and layouts/")
    parser.add_argument("--corpus", required=True, nargs="+")
    parser.add_argument("--widths", default="60-165/15", help="from-to/step, in millimetres")
    parser.add_argument("--size", type=float, default=14)
    parser.add_argument("--engines", default="vanthu,typst,weasyprint")
    parser.add_argument("--show", type=int, default=0, help="show so many bad ends of vanthu")
    options = parser.parse_args()

    sentences = corpus.read(options.corpus)
    widths = corpus.widths(options.widths)
    print(f"{len(sentences)} sentences, widths {', '.join(map(str, widths))} mm, "
          f"{options.size:g} pt", flush=True)
    assets = pathlib.Path(options.assets).resolve()
    bands = [("all widths", 0, 999), ("90 mm and more", 90, 999), ("155-165 mm", 155, 165)]
    totals = {}
    for name in options.engines.split(","):
        with tempfile.TemporaryDirectory() as folder:
            engine = engines.make(name, pathlib.Path(folder), assets, options)
            for width in widths:
                pdf = engine.set([s.text for s in sentences], width)
                lines = measure.lines(pdf, sentences)
                for band, low, high in bands:
                    if low <= width <= high:
                        counts = totals.setdefault((band, name), measure.Counts(options.size))
                        counts.add(sentences, lines, width)
            if name == "vanthu":
                for text in totals[(bands[0][0], name)].examples[: options.show]:
                    print("  " + text)
    for band, _, _ in bands:
        if not any(key[0] == band for key in totals):
            continue
        print(f"\n{band}\n{measure.Counts.heading()}")
        for name in options.engines.split(","):
            print(totals[(band, name)].row(name))


if __name__ == "__main__":
    sys.exit(main())
