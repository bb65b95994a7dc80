"""Sets all sentences at one width, each engine by its own best practice; gives the path of a PDF."""

import html
import json
import os
import pathlib
import subprocess

PAGE_HEIGHT = 4000  # mm; few pages, so that page breaks hardly ever cut a sentence


def make(name, folder, assets, options):
    return {"vanthu": Vanthu, "typst": Typst, "weasyprint": WeasyPrint}[name](
        folder, assets, options)


class Engine:
    def __init__(self, folder, assets, options):
        self.folder, self.assets, self.options = folder, assets, options

    @property
    def font(self):
        return self.assets / "fonts/liberation-serif/LiberationSerif-Regular.ttf"


class Vanthu(Engine):
    def set(self, texts, width):
        layouts = self.folder / "layouts"
        (layouts / "records").mkdir(parents=True, exist_ok=True)
        for name in ["color", "fonts"]:
            if not (self.folder / name).exists():
                os.symlink(self.assets / name, self.folder / name)
        (layouts / "records/cau.yaml").write_text(
            "record: cau\nlabel: Cau\nfields:\n"
            "  sentences: {label: Cau, type: list, of: text, required: true}\n")
        (layouts / "cau.yaml").write_text(
            f"label: Cau\nrecord: cau\npage: {{sheets: {{X: {{width: {width + 40}mm, "
            f"height: {PAGE_HEIGHT}mm}}}}, margins: {{left: 20mm, right: 20mm, top: 20mm, "
            f"bottom: 20mm}}}}\nstyles:\n  body: {{size: {self.options.size}pt, "
            "align: justified, space-before: 6pt}\nblocks:\n"
            "  - each: sentences\n    as: s\n    blocks: "
            "[{paragraph: {style: body, text: \"{s}\"}}]\n")
        data = self.folder / "data.json"
        data.write_text(json.dumps({"sentences": texts}, ensure_ascii=False))
        pdf = self.folder / "vanthu.pdf"
        pdf.unlink(missing_ok=True)
        run = subprocess.run(
            [self.options.vanthu, "render", data, "--layout", "cau", "-o", pdf,
             "--assets", self.folder], capture_output=True, text=True)
        if run.returncode:
            raise SystemExit(run.stderr[-2000:])
        return pdf


class Typst(Engine):
    def set(self, texts, width):
        import typst
        source = self.folder / "all.typ"
        parts = [
            f"#set page(width: {width + 40}mm, height: {PAGE_HEIGHT}mm, margin: 20mm)",
            f'#set text(font: "Liberation Serif", size: {self.options.size}pt, lang: "vi", '
            "hyphenate: false)",
            '#set par(justify: true, linebreaks: "optimized", spacing: 12pt)']
        parts += [f"#par({json.dumps(text, ensure_ascii=False)})" for text in texts]
        source.write_text("\n".join(parts), encoding="utf-8")
        pdf = self.folder / "typst.pdf"
        typst.compile(source, output=pdf, font_paths=[self.font.parent], ignore_system_fonts=True)
        return pdf


class WeasyPrint(Engine):
    def set(self, texts, width):
        import weasyprint
        style = (
            f"@font-face {{font-family: Body; src: url({self.font.as_uri()})}}"
            f"@page {{size: {width + 40}mm {PAGE_HEIGHT}mm; margin: 20mm}}"
            f"body {{margin: 0; font: {self.options.size}pt Body}}"
            "p {margin: 0 0 12pt; text-align: justify; hyphens: none; orphans: 1; widows: 1}")
        body = "".join(f"<p lang=vi>{html.escape(text)}</p>" for text in texts)
        pdf = self.folder / "weasyprint.pdf"
        weasyprint.HTML(string=f"<style>{style}</style>{body}").write_pdf(pdf)
        return pdf
