"""Runs Typst as its own users would from Python, and says how long its work alone took.

    run.py ROOT FONTS cold TEMPLATE OUT DATA.json         one file; data as a string, or a path for minutes
    run.py ROOT FONTS warm TEMPLATE OUT DATA.json OTHER   OTHER first, to warm the compiler; then the same
    run.py ROOT FONTS each TEMPLATE FOLDER DATA.json      one file a row, one compiler kept warm
"""

import json
import pathlib
import sys
import time

import typst

root, fonts, how, template, out, data, *rest = sys.argv[1:]
STANDARD = "a-2a"


def inputs(path):
    path = pathlib.Path(path)
    # A YAML file is named from the root; rows are handed over as they are.
    return {"data": "/" + str(path.relative_to(root)) if path.suffix == ".yaml" else path.read_text()}


start = time.perf_counter()
compiler = typst.Compiler(
    input=template, root=root, font_paths=[fonts], ignore_system_fonts=True)
if how == "warm":
    compiler.compile(output=out, sys_inputs=inputs(rest[0]), pdf_standards=STANDARD)
    start = time.perf_counter()
if how == "each":
    everything = json.loads(pathlib.Path(data).read_text())
    folder = pathlib.Path(out)
    for index, row in enumerate(everything["rows"], 1):
        one = json.dumps({"awards": everything["awards"], "rows": [row]}, ensure_ascii=False)
        compiler.compile(
            output=str(folder / f"{index:05}.pdf"), sys_inputs={"data": one},
            pdf_standards=STANDARD)
else:
    compiler.compile(output=out, sys_inputs=inputs(data), pdf_standards=STANDARD)
print(f"{time.perf_counter() - start:.6f}")
