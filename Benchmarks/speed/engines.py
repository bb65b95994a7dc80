"""Each engine at each work, by its own best practice; a work that an engine does not do is left out.

A call gives (run, path): what was measured, and the file or folder that came out.
"""

import html
import json
import pathlib
import shutil
import subprocess
import sys

import latex
import measure
import works

HERE = pathlib.Path(__file__).resolve().parent


def fresh(path):
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


class Engine:
    def __init__(self, options, folder):
        self.options, self.folder, self.root = options, folder / self.name.replace(" ", "-"), options.assets
        self.folder.mkdir(parents=True, exist_ok=True)
        self.record = self.root / works.CONFERENCE


class Vanthu(Engine):
    name = "vanthu"
    conforms = "PDF/A-2a, PDF/UA-1"

    def call(self, out, *arguments):
        command = [self.options.vanthu, *arguments, "-o", out, "--assets", self.root]
        return measure.run(command), out

    def minutes(self, record):
        out = self.folder / "minutes.pdf"
        return self.call(out, "render", record, "--layout", "bien-ban")

    def report(self, data, root):
        out = self.folder / "report.pdf"
        return measure.run([self.options.vanthu, "render", data, "--layout", "bao-cao-dai", "-o", out,
                            "--assets", root]), out

    def batch(self, table, out, jobs=None):
        more = ["--jobs", jobs] if jobs else []
        return self.call(out, "batch", "giay-khen", "--data", self.record, "--records", table, *more)

    def certificates(self, table, data):
        return self.batch(table, self.folder / "certificates.pdf")

    def files(self, table, data):
        folder = fresh(self.folder / "files")
        return self.batch(table, folder / "{stt}.pdf")[0], folder


class VanthuOneJob(Vanthu):
    name = "vanthu, 1 job"

    def certificates(self, table, data):
        return self.batch(table, self.folder / "certificates.pdf", jobs=1)

    def files(self, table, data):
        folder = fresh(self.folder / "files")
        return self.batch(table, folder / "{stt}.pdf", jobs=1)[0], folder

    minutes = report = None


class Typst(Engine):
    """The compiler in a fresh process, from its start to its end.

    What Python itself takes to start and to end is not counted against Typst: it is measured beside each run, and taken off.
    """

    name = "Typst"
    conforms = "PDF/A-2a"
    how = "cold"

    def compile(self, template, out, data, *more, how=None, root=None):
        command = [sys.executable, HERE / "typst/run.py", root or self.root, self.root / "fonts",
                   how or self.how, HERE / "typst" / template, out, data, *more]
        run, python = measure.run(command), self.python()
        own = float(run.output.split()[-1])
        # A warmed compiler says itself what came after the warming.
        run.wall = own if (how or self.how) == "warm" else max(run.wall - python.wall, own)
        run.cpu -= python.cpu
        return run, out

    def python(self):
        return measure.run([sys.executable, "-c", "import json, pathlib, sys, time"])

    def minutes(self, record):
        return self.compile("minutes.typ", self.folder / "minutes.pdf", record)

    def report(self, data, root):
        # Typst reads nothing outside its root.
        shutil.copy(HERE / "typst/report.typ", data.parent)
        return self.compile(data.parent / "report.typ", self.folder / "report.pdf", data, root=data.parent)

    def certificates(self, table, data):
        return self.compile("certificate.typ", self.folder / "certificates.pdf", data)

    def files(self, table, data):
        """One compiler for all files, kept warm: its users' best practice."""
        folder = fresh(self.folder / "files")
        return self.compile("certificate.typ", folder, data, how="each")


class TypstWarm(Typst):
    """A compiler that has set another list before."""

    name = "Typst, warm"
    how = "warm"

    def certificates(self, table, data):
        other = data.with_name(data.name.replace("-7.", "-8."))
        return self.compile("certificate.typ", self.folder / "certificates.pdf", data, other)

    minutes = report = files = None


class WeasyPrint(Engine):
    name = "WeasyPrint"
    conforms = "PDF/A-3u, tagged"

    def write(self, page, out):
        source = self.folder / "in.html"
        source.write_text(page)
        program = [sys.executable, HERE / "weasy.py", source, self.root, out]
        return measure.run(program), out

    def certificates(self, table, data):
        content = json.loads(data.read_text())
        # Slow enough that a tenth says the same; the figures are given for a whole list.
        rows = content["rows"][: max(len(content["rows"]) // 10, 1)]
        pages = "".join(self.certificate(row, content["awards"]) for row in rows)
        run, out = self.write(
            f"<html lang=vi><title>Giấy khen</title>{pages}",
            self.folder / "certificates.pdf")
        factor = len(content["rows"]) / len(rows)
        run.wall, run.cpu = run.wall * factor, run.cpu * factor
        return run, out

    @staticmethod
    def certificate(row, awards):
        e = html.escape
        place = ", ".join(text for text in (row["position"], row["unit"]) if text)
        return (
            "<article><div class=top><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>"
            "<b class=motto>Độc lập - Tự do - Hạnh phúc</b></div>"
            f"<div class=head><b class=red>{'<br>'.join(e(a.upper()) for a in awards['authority'])}</b>"
            "<br><b>TẶNG</b><h1>GIẤY KHEN</h1></div>"
            f"<div class=who><i>{e(row['honorific'])}</i><p class=name>{e(row['name'])}</p>"
            f"<p>{e(place)}</p><p class=merit>{e(row['achievement'] or awards['achievement'])}</p></div>"
            f"<div class=foot>Quyết định số: {awards['number']}/{awards['symbol']}<br>{awards['date']}"
            f"<br>Số sổ vàng: {e(row['register'])}</div>"
            f"<div class=sign><i>{awards['place']}, {awards['date']}</i><br>"
            f"<b>{e(awards['position'].upper())}</b><p class=hand>{awards['signatory']}</p></div></article>")


class Floor(Engine):
    """C over cairo and HarfBuzz: words alone, no art, no tags, no PDF/A."""

    name = "C floor"
    conforms = "none, no art"

    def __init__(self, options, folder):
        super().__init__(options, folder)
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "cairo", "cairo-ft", "harfbuzz", "freetype2"],
            capture_output=True, text=True, check=True).stdout.split()
        self.program = self.folder / "floor"
        subprocess.run(["cc", "-O2", "-o", self.program, HERE.parent / "floor.c", *flags], check=True)

    def certificates(self, table, data):
        out = self.folder / "certificates.pdf"
        return measure.run([self.program, self.root / "fonts", table, out]), out

    def files(self, table, data):
        folder = fresh(self.folder / "files")
        return measure.run([self.program, self.root / "fonts", table, folder, "each"]), folder


class XeLaTeX(Engine):
    """What its users write, as .tex; run until the list of contents is right: twice, where there is one."""

    name = "XeLaTeX"
    conforms = "none, untagged"

    def typeset(self, name, source, turns=1):
        (self.folder / f"{name}.tex").write_text(source)
        command = ["xelatex", "-interaction=batchmode", "-halt-on-error", f"{name}.tex"]
        for old in self.folder.glob(f"{name}.[!t]*"):
            old.unlink()
        runs = [measure.run(command, cwd=self.folder) for _ in range(turns)]
        whole = runs[0]
        for run in runs[1:]:
            whole.wall, whole.cpu = whole.wall + run.wall, whole.cpu + run.cpu
        return whole, self.folder / f"{name}.pdf"

    def minutes(self, record):
        return self.typeset("minutes", latex.minutes(self.root, record))

    def report(self, data, root):
        return self.typeset("report", latex.report(self.root, data), turns=2)

    def certificates(self, table, data):
        # Fifteen a second: a tenth says the same; the figures are given for a whole list.
        content = json.loads(data.read_text())
        count = len(content["rows"])
        content["rows"] = content["rows"][: max(count // 10, 1)]
        art = latex.art_as_pdf(self.root, self.folder / "art")
        run, out = self.typeset("certificates", latex.certificates(self.root, content, art))
        factor = count / len(content["rows"])
        run.wall, run.cpu = run.wall * factor, run.cpu * factor
        return run, out


class LibreOffice(Engine):
    name = "LibreOffice"
    conforms = "PDF/A-2b, tagged"

    def minutes(self, record):
        """The minutes as a document of Writer, turned into a PDF by a fresh process."""
        source = self.folder / f"{record.stem}.html"
        if not source.exists():
            paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in self.words(record).splitlines() if line.strip())
            source.write_text(
                "<html lang=vi><meta charset=utf-8><style>body{font:14pt 'Liberation Serif'}p{text-align:"
                f"justify}}</style>{paragraphs}")
        options = ('pdf:writer_web_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
                   '"UseTaggedPDF":{"type":"boolean","value":"true"}}')
        run = measure.run(
            ["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless",
             "--convert-to", options, "--outdir", self.folder, source])
        return run, source.with_suffix(".pdf")

    def words(self, record):
        """The words of the minutes, as vanthu prints them: Writer reads no YAML."""
        pdf = self.folder / "words.pdf"
        measure.run([self.options.vanthu, "render", record, "--layout", "bien-ban", "-o", pdf, "--assets", self.root])
        return subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout


def available(options, folder):
    engines = [Vanthu, VanthuOneJob, Typst, TypstWarm, WeasyPrint, Floor]
    if shutil.which("xelatex") and shutil.which("rsvg-convert"):
        engines.append(XeLaTeX)
    office = shutil.which("soffice")
    if office and (pathlib.Path(office).resolve().parent / "libswlo.so").exists():  # with Writer
        engines.append(LibreOffice)
    return [engine(options, folder) for engine in engines]
