"""Time, CPU, memory and size of vanthu and its peers at the same works, by turns, in one run.

    python speed.py --vanthu .build/release/vanthu --assets . [--turns 5] [--quick] [--works a,c,d] [--table FILE]

Needs the packages `typst`, `weasyprint` and `pyyaml`; XeLaTeX and LibreOffice join where they are installed; a C compiler with cairo and HarfBuzz for the floor. `make bench` brings all.
"""

import argparse
import pathlib
import platform
import shutil
import subprocess
import tempfile
from importlib import metadata

import engines
import instructions
import measure
import works

NAMES = {
    "a2": "two pages of minutes, cold process",
    "a5": "five pages of minutes from the record of a whole conference, with tables beside it, cold process",
    "b": "a long report with tables, a list of contents, notes and 1,000 rows of awards",
    "c1000": "1,000 certificates, one file",
    "c10000": "10,000 certificates, one file",
    "c100000": "100,000 certificates, one file",
    "d1000": "1,000 certificates, 1,000 files",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vanthu", type=pathlib.Path, required=True)
    parser.add_argument("--assets", type=pathlib.Path, required=True)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="one turn, a tenth of each list")
    parser.add_argument("--works", default="a,b,c,d,e")
    parser.add_argument("--without", default="", help="engines to be left out, such as 'Typst, warm;WeasyPrint'")
    parser.add_argument("--table", type=pathlib.Path, help="write the table into this file, between its marks")
    options = parser.parse_args()
    options.assets, options.vanthu = options.assets.resolve(), options.vanthu.resolve()
    wanted = options.works.split(",")
    with tempfile.TemporaryDirectory(prefix="vanthu-bench-") as name:
        folder = pathlib.Path(name)
        lines = tables(options, folder, wanted)
        if "e" in wanted:
            lines += instructions.table(options, folder)
    text = "\n".join(lines) + "\n"
    print(text)
    if options.table:
        put(text, options.table)


def tables(options, folder, wanted):
    scale, all_turns = (10, 1) if options.quick else (1, options.turns)
    left_out = options.without.split(";")
    all_engines = [e for e in engines.available(options, folder) if e.name not in left_out]
    # No two works at once and no turn of one engine after the other: what disturbs one disturbs all.
    lines = [f"{machine()}; {all_turns} turns, by turns; medians, and the span from the fastest to the slowest.",
             "", "; ".join(versions(options)) + ".", ""]
    for work in NAMES:
        if work[0] not in wanted:
            continue
        calls = [(engine, call) for engine in all_engines
                 if (call := prepared(work, engine, folder, scale))]
        if not calls:
            continue
        # What takes minutes a turn is turned fewer times.
        turns = 1 if work == "c100000" else all_turns
        results = {engine.name: [] for engine, _ in calls}
        sizes = {}
        for _ in range(turns):
            for engine, call in calls:
                run, path = call()
                if measure.size_of(path) == 0:
                    raise SystemExit(f"{engine.name} wrote nothing for {work}")
                results[engine.name].append(run)
                sizes[engine.name] = measure.size_of(path)
        lines += rows_of(work, calls, results, sizes, scale)
    return lines


def prepared(work, engine, folder, scale):
    """What an engine is called with for a work; nothing if it does not do it."""
    if work[0] == "a":
        minutes = getattr(engine, "minutes", None)
        return minutes and (lambda: minutes(works.minutes(engine.root, work)))
    if work == "b":
        report = getattr(engine, "report", None)
        if report is None:
            return None
        data, root = works.report(folder)
        return lambda: report(data, root)
    method = getattr(engine, "files" if work[0] == "d" else "certificates", None)
    if method is None:
        return None
    count = int(work[1:]) // scale
    # Ten thousand through an engine of a few a second would take the morning, and Typst keeps 1.6 MB of memory for each.
    if count > 2_000 and engine.name.startswith(("Weasy", "Typst", "XeLaTeX")):
        return None
    if engine.name == "Typst, warm":
        works.lists(folder, count, 8)
    table, data = works.lists(folder, count)
    return lambda: method(table, data)


def rows_of(work, calls, results, sizes, scale):
    name = NAMES[work]
    if scale > 1 and work[0] != "a":
        name += f" (÷ {scale})"
    lines = [f"**({work[0]})** {name}", "",
             "| engine | conforms to | wall s | span | CPU s | peak MB | file | × Typst |",
             "|---|---|---:|---:|---:|---:|---:|---:|"]
    figures = {engine.name: measure.Figures(results[engine.name], sizes[engine.name], 1)
               for engine, _ in calls}
    base = figures.get("Typst")
    for engine, _ in calls:
        f = figures[engine.name]
        low, high = f.spread
        ratio = f"{f.median / base.median:.2f}" if base else ""
        lines.append(
            f"| {engine.name} | {engine.conforms} | {f.median:.3f} | {low:.3f}–{high:.3f} | "
            f"{f.cpu_median:.2f} | {f.memory / 1e6:.0f} | {size(f.size)} | {ratio} |")
    return lines + [""]


def size(count):
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                  if line.startswith("model name")), platform.machine())
    import os
    return f"{model}, {os.cpu_count()} cores"


def versions(options):
    def library(name):
        return subprocess.run(["pkg-config", "--modversion", name], capture_output=True,
                              text=True).stdout.strip()
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    found = ["vanthu " + measure.run([options.vanthu, "--version"]).output.strip(), swift,
             "cairo " + library("cairo"), "HarfBuzz " + library("harfbuzz"),
             "FreeType " + library("freetype2")]
    if shutil.which("xelatex"):
        said = subprocess.run(["xelatex", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
        found.append("XeTeX " + said.split(" ", 1)[-1])
    for package, name in [("typst", "Typst (PyPI)"), ("weasyprint", "WeasyPrint")]:
        found.append(f"{name} {metadata.version(package)}")
    return found


def put(text, path):
    """Writes the table between the marks of a page."""
    begin, end = "<!-- bench -->\n", "<!-- /bench -->\n"
    page = path.read_text() if path.exists() else f"# Performance\n\n{begin}{end}"
    start, stop = page.index(begin) + len(begin), page.index(end)
    path.write_text(page[:start] + "\n" + text + "\n" + page[stop:])


if __name__ == "__main__":
    main()
