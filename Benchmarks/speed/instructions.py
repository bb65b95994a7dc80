"""Instruction counts by callgrind: the same on a busy machine as on an idle one.

    python instructions.py check|update --vanthu .build/release/vanthu --assets .

`check` compares a fixed small work with the counts in instructions.json and fails if one has grown by more than the
tolerance there; `update` writes the counts anew. Counts are those of the program alone, without what the system takes to
load it, and differ a little between compilers: a patch version of Swift moves them by a few hundredths, which the tolerance
bears; a greater one asks for `update`, and says so.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import measure
import works

HERE = pathlib.Path(__file__).resolve().parent
COUNTS = HERE / "instructions.json"


def count(command, folder, within=None):
    """The instructions of a program; within only one function and what it calls, if so wished.

    Valgrind of Debian 12 does not read the newest debugging information, so it is given a copy without.
    """
    program = folder / "program"
    if not program.exists():
        subprocess.run(["strip", "-g", "-o", program, command[0]], check=True)
    collect = [f"--toggle-collect={within}"] if within else []
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *collect, program,
         *[str(part) for part in command[1:]]], capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        raise SystemExit(f"callgrind: {run.stderr[-2000:]}")
    return int(found[1])


# Composing alone: itemizing, shaping, breaking lines and pages; no reading, no drawing.
COMPOSE = "*Composition8ComposerC7compose*"


def measured(options, folder):
    """The fixed works and their counts."""
    sample = options.assets / works.CONFERENCE
    assets = ["--assets", options.assets]

    def minutes(work):
        return [options.vanthu, "render", works.minutes(options.assets, work), "--layout", "bien-ban", "-o",
                folder / "m.pdf", *assets]

    def certificates(rows):
        table, _ = works.lists(folder, rows)
        return [options.vanthu, "batch", "giay-khen", "--data", sample, "--records", table, "-o",
                folder / "c.pdf", "--jobs", "1", *assets]

    # From where the letters, posts and offices of the list have all been met.
    few, more = 40, 120
    return {
        "two pages of minutes, all": count(minutes("a2"), folder),
        "minutes, all": count(minutes("a5"), folder),
        "minutes, composing": count(minutes("a5"), folder, COMPOSE),
        "a certificate more, composing": (
            count(certificates(more), folder, COMPOSE) - count(certificates(few), folder, COMPOSE)
        ) // (more - few),
        "a certificate more, all": (
            count(certificates(more), folder) - count(certificates(few), folder)) // (more - few),
    }


def table(options, folder):
    """(e): shaping and breaking alone."""
    counts = measured(options, folder)
    lines = ["**(e)** instructions, by callgrind", "", "| work | million instructions |", "|---|---:|"]
    lines += [f"| {name} | {value / 1e6:.2f} |" for name, value in counts.items()]
    return lines + [""]


def compiler():
    text = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"Swift version (\d+\.\d+)", text)
    return found[1] if found else "unknown"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["check", "update"])
    parser.add_argument("--vanthu", type=pathlib.Path, required=True)
    parser.add_argument("--assets", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.assets, options.vanthu = options.assets.resolve(), options.vanthu.resolve()
    with tempfile.TemporaryDirectory(prefix="vanthu-count-") as name:
        counts = measured(options, pathlib.Path(name))
    known = json.loads(COUNTS.read_text()) if COUNTS.exists() else {"tolerance": 0.1}
    if options.what == "update":
        known = {"compiler": compiler(), "tolerance": known["tolerance"], "counts": counts}
        COUNTS.write_text(json.dumps(known, indent=2, ensure_ascii=False) + "\n")
        return
    failed = False
    for name, value in counts.items():
        before = known["counts"].get(name)
        change = f"{value / before - 1:+.1%}" if before else "new"
        print(f"{name}: {value:,} ({change})")
        failed = failed or before is None or value > before * (1 + known["tolerance"])
    if failed:
        if known["compiler"] != compiler():
            print(f"The counts are those of Swift {known['compiler']}, this is {compiler()}: "
                  "look at the change, then `make instructions-update`.")
        else:
            print("Slower than the counts in Benchmarks/speed/instructions.json allow. If it must be, "
                  "say why in the commit and run `make instructions-update`.")
        sys.exit(1)


if __name__ == "__main__":
    main()
