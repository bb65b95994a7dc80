"""weasy.py HTML ROOT OUT: WeasyPrint with PDF/A and tags, the art of ROOT/layouts/art under each page."""

import pathlib
import sys

import weasyprint

source, root, out = (pathlib.Path(part) for part in sys.argv[1:])
art = (root / "layouts/art").as_uri()
fonts = (root / "fonts").as_uri()
FACES = [("Liberation Serif", "liberation-serif/LiberationSerif-Regular.ttf", "normal", "normal"),
         ("Liberation Serif", "liberation-serif/LiberationSerif-Bold.ttf", "bold", "normal"),
         ("Liberation Serif", "liberation-serif/LiberationSerif-Italic.ttf", "normal", "italic"),
         ("Noto Serif Display", "noto-serif-display/NotoSerifDisplay-Bold.ttf", "bold", "normal"),
         ("TeX Gyre Chorus", "tex-gyre-chorus/texgyrechorus-mediumitalic.otf", "normal", "italic")]
faces = "".join(
    f"@font-face{{font-family:'{family}';src:url({fonts}/{file});font-weight:{weight};font-style:{style}}}"
    for family, file, weight, style in FACES)
css = faces + f"""
@page {{ size: 297mm 210mm; margin: 0;
  background: url({art}/quoc-huy.svg) center 5mm/27mm no-repeat,
    url({art}/hoa-van.svg) center 86.5mm/60mm no-repeat,
    url({art}/nen-trong-dong.svg) center 32mm/146mm no-repeat, url({art}/nen-giay.svg) 0 0/297mm 210mm; }}
body {{ font: 14pt 'Liberation Serif'; margin: 0; text-align: center }}
article {{ position: relative; height: 210mm; break-after: page }}
article div {{ position: absolute }} p {{ margin: 4pt 0 }} h1 {{ margin: 4pt; color: #B3121D;
  font: bold 40pt 'Noto Serif Display'; string-set: none }}
.top {{ left: 40mm; right: 40mm; top: 32.5mm; font-size: 13pt }} .motto {{ font-size: 14pt }}
.head {{ left: 40mm; right: 40mm; top: 47.5mm; font-size: 15pt }} .red {{ color: #B3121D; font-size: 17pt }}
.who {{ left: 34mm; right: 34mm; top: 92mm }} .name {{ font: italic 33pt 'TeX Gyre Chorus'; color: #9E0B0F }}
.merit {{ font-size: 15pt; margin: 4pt 42mm }} .foot {{ left: 32mm; top: 163mm; font-size: 12pt; text-align: left }}
.sign {{ right: 32mm; width: 105mm; top: 130mm }} .hand {{ margin-top: 35mm; font: bold 15pt 'Liberation Serif' }}
"""
font_config = weasyprint.text.fonts.FontConfiguration()
weasyprint.HTML(source).write_pdf(
    out, stylesheets=[weasyprint.CSS(string=css, font_config=font_config)], font_config=font_config,
    pdf_variant="pdf/a-3u", pdf_tags=True)
