"""The works as XeLaTeX sets them well: the same words, sizes and places, written to a .tex before the clock runs.

XeLaTeX writes neither tags nor PDF/A by itself, and its art must be PDF: `rsvg-convert` turns it once.
"""

import pathlib
import subprocess

import yaml

SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
           **{sign: "\\" + sign for sign in "&%$#_{}"}}


def tex(text):
    return "".join(SPECIAL.get(sign, sign) for sign in str(text))


def lines(text, form=tex):
    return r"\\".join(form(line) for line in (text if isinstance(text, list) else [text]))


def upper(text):
    return tex(text.upper())


def preamble(fonts, geometry, more=""):
    return rf"""\documentclass[14pt]{{extarticle}}
\usepackage[{geometry}]{{geometry}}
\usepackage{{fontspec,fancyhdr,longtable,array,enumitem,graphicx,xcolor,pdflscape}}
\usepackage[hidelinks]{{hyperref}}
\setmainfont{{LiberationSerif}}[Path={fonts}/liberation-serif/,Extension=.ttf,UprightFont=*-Regular,
  BoldFont=*-Bold,ItalicFont=*-Italic,BoldItalicFont=*-BoldItalic]
\setlength\parindent{{10mm}}\setlength\parskip{{6pt}}\linespread{{1.05}}\emergencystretch=2em
\pagestyle{{fancy}}\fancyhf{{}}\renewcommand\headrulewidth{{0pt}}\chead{{\thepage}}
\setlist{{leftmargin=10mm,nosep}}
{more}
\begin{{document}}
"""


A4 = "a4paper,top=20mm,bottom=20mm,left=30mm,right=20mm"


def minutes(root, record):
    """The minutes of layouts/bien-ban.yaml."""
    data = yaml.safe_load(record.read_text())
    own = data["documents"]["minutes"]
    host = next(agency for agency in data["agencies"] if agency["id"] == data["host"])
    people = {person["id"]: person for person in data["people"]}
    chair, secretary = people[data["chair"]], people[data["secretary"]]
    date = "ngày 06 tháng 01 năm 2023"
    out = [preamble(root / "fonts", A4), r"\thispagestyle{empty}",
           r"\noindent\begin{minipage}[t]{78mm}\centering\fontsize{13}{16}\selectfont\bfseries ",
           lines(host["name"], upper), r"\\ \rule[3pt]{20mm}{0.75pt}\\ \mdseries Số:\hspace{12mm}/",
           tex(own["symbol"]), r"\end{minipage}\hfill\begin{minipage}[t]{80mm}\centering\bfseries",
           r"\fontsize{12}{16}\selectfont CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\",
           r"\fontsize{14}{16}\selectfont Độc lập - Tự do - Hạnh phúc\\ \rule[3pt]{60mm}{0.75pt}\end{minipage}",
           r"\begin{center}\bfseries BIÊN BẢN\\", tex(data["conference"]["name"]),
           r"\\ \rule[3pt]{55mm}{0.75pt}\end{center}", "",
           rf"\textbf{{Thời gian bắt đầu:}} {tex(data['conference']['start'])}, {date}.", "",
           rf"\textbf{{Địa điểm:}} {tex(data['conference']['place'])}.", "",
           r"\textbf{Thành phần tham dự:}", r"\begin{itemize}[label=-]"]
    for official in data["attendance"]["officials"]:
        person = people[official["person"]]
        out.append(rf"\item Đồng chí {tex(person['name'])}, {lines(person['title'])};")
    out += [rf"\item {tex(group)};" for group in data["attendance"]["groups"]]
    out += [r"\end{itemize}"]
    for role, person in (("Chủ tọa", chair), ("Thư ký", secretary)):
        out += ["", rf"\textbf{{{role}:}} {tex(person['honorific'])} {tex(person['name'])}, {lines(person['title'])}."]
    out += ["", r"\textbf{Nội dung:}", ""]
    for number, part in enumerate(data["proceedings"], 1):
        out += [rf"\textbf{{{number}. {tex(part['title'])}}}", ""]
        for key in ("text", "points", "closing"):
            texts = part.get(key, [])
            texts = texts if isinstance(texts, list) else [texts]
            if key == "points" and texts:
                out += [r"\begin{itemize}[label=-]", *(rf"\item {tex(text)};" for text in texts), r"\end{itemize}"]
            else:
                out += [tex(text) + "\n" for text in texts]
    hands = [("THƯ KÝ", own["secretary-position"], secretary), ("CHỦ TỌA", own["chair-position"], chair)]
    out += [r"\noindent\begin{minipage}{\textwidth}\setlength\parindent{10mm}",
            rf"\indent Hội nghị kết thúc vào {tex(data['conference']['end'])}, {date}./.\par",
            *(rf"\begin{{minipage}}[t]{{78mm}}\centering\bfseries {role}\\ {lines(position, upper)}"
              rf"\\[28mm] {tex(person['name'])}\end{{minipage}}\hfill" for role, position, person in hands),
            r"\par\fontsize{11}{13}\selectfont\setlength\parindent{0mm}\textit{\textbf{Nơi nhận:}}",
            r"\begin{itemize}[label=-]", *(rf"\item {tex(recipient)};" for recipient in own["recipients"]),
            r"\end{itemize}\end{minipage}", r"\end{document}"]
    return "\n".join(out)


def report(root, source):
    """The report of Benchmarks/report."""
    data = yaml.load(source.read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    out = [preamble(root / "fonts", A4, r"""\usepackage{titlesec}
\titleformat{\section}{\bfseries}{\Roman{section}.}{1ex}{}\titleformat{\subsection}{\bfseries}{\arabic{subsection}.}{1ex}{}
\setcounter{tocdepth}{2}\renewcommand\contentsname{MỤC LỤC}\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1}}"""),
           r"\thispagestyle{empty}\begin{center}\bfseries BÁO CÁO\\", tex(data["title"]),
           r"\end{center}\tableofcontents\clearpage"]
    for chapter in data["chapters"]:
        out.append(rf"\section{{{upper(chapter['title'])}}}")
        for part in chapter["sections"]:
            out += [rf"\subsection{{{tex(part['title'])}}}", *(tex(text) + "\n" for text in part["text"])]
            if "note" in part:
                out.append("Kết quả được tổng hợp từ báo cáo của các phường"
                           rf"\footnote{{{tex(part['note'])}}} và được nêu chi tiết tại \hyperref[phu-luc]{{Phụ lục}}.")
            out += [r"\begin{enumerate}[label=\alph*)]", *(rf"\item {tex(text)}" for text in part["points"]),
                    r"\end{enumerate}"]
            if "figures" in part:
                head = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ"]
                rows = [[n, *(figure[key] for key in ("name", "unit", "plan", "result", "rate"))]
                        for n, figure in enumerate(part["figures"], 1)]
                out += [r"\begin{center}\textit{Kết quả thực hiện các chỉ tiêu}\end{center}",
                        table("|c|L{42mm}|c|r|r|r|", head, rows)]
    wards = list(dict.fromkeys(award["ward"] for award in data["awards"]))
    rows = [[n, *(award[key] for key in ("ward", "name", "title", "achievement", "amount"))]
            for ward in wards for n, award in enumerate(data["awards"], 1) if award["ward"] == ward]
    head = ["STT", "Phường", "Họ và tên", "Chức vụ", "Thành tích", r"Mức thưởng"]
    out += [r"\begin{landscape}\section*{PHỤ LỤC}\label{phu-luc}",
            r"\begin{center}\bfseries DANH SÁCH KHEN THƯỞNG\end{center}",
            table("|c|L{30mm}|L{42mm}|L{52mm}|L{62mm}|r|", head, rows), r"\end{landscape}\end{document}"]
    return "\n".join(out)


def table(columns, head, rows):
    return "\n".join([
        rf"\begin{{longtable}}{{{columns}}}\hline", " & ".join(rf"\textbf{{{cell}}}" for cell in head),
        r"\\ \hline\endhead", *(" & ".join(tex(cell) for cell in row) + r"\\ \hline" for row in rows),
        r"\end{longtable}"])


def certificates(root, data, art):
    """The certificates of layouts/giay-khen.yaml."""
    awards = data["awards"]
    fonts = root / "fonts"
    more = rf"""\newfontfamily\titleface{{NotoSerifDisplay-Bold}}[Path={fonts}/noto-serif-display/,Extension=.ttf]
\newfontfamily\handface{{texgyrechorus-mediumitalic}}[Path={fonts}/tex-gyre-chorus/,Extension=.otf]
\usepackage[absolute,overlay]{{textpos}}\setlength\TPHorizModule{{1mm}}\setlength\TPVertModule{{1mm}}
\definecolor{{seal}}{{HTML}}{{B3121D}}\definecolor{{dark}}{{HTML}}{{9E0B0F}}\pagestyle{{empty}}\parindent=0pt
\newcommand\at[4]{{\begin{{textblock}}{{#3}}(#1,#2)#4\end{{textblock}}}}
\newcommand\size[1]{{\fontsize{{#1}}{{1.2\dimexpr#1pt}}\selectfont}}
\newcommand\fit[2]{{\sbox0{{#2}}\ifdim\wd0>#1\resizebox{{#1}}{{!}}{{\usebox0}}\else\usebox0\fi}}
\newcommand\ground{{\at{{0}}{{0}}{{297}}{{\includegraphics[width=297mm,height=210mm]{{{art}/nen-giay.pdf}}}}
\at{{75.5}}{{32}}{{146}}{{\includegraphics[width=146mm]{{{art}/nen-trong-dong.pdf}}}}{border(art)}
\at{{135}}{{5}}{{27}}{{\includegraphics[width=27mm]{{{art}/quoc-huy.pdf}}}}
\at{{118.5}}{{86.5}}{{60}}{{\includegraphics[width=60mm]{{{art}/hoa-van.pdf}}}}}}"""
    out = [preamble(fonts, "paperwidth=297mm,paperheight=210mm,margin=0mm", more)]
    for row in data["rows"]:
        place = ", ".join(text for text in (row["position"], row["unit"]) if text)
        name = (rf"\handface\size{{33}}\fit{{229mm}}{{{tex(row['name'])}}}" if row["honorific"]
                else rf"\bfseries\size{{23}}\fit{{229mm}}{{{tex(row['name'])}}}")
        centred = [
            (32.5, 40, 217, r"\bfseries\size{13}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (38, 40, 217, r"\bfseries\size{14}Độc lập - Tự do - Hạnh phúc"), (44, 40, 217, r"\rule{60mm}{0.75pt}"),
            (50, 40, 217, r"\color{seal}\bfseries\size{17}" + lines(awards["authority"], upper)),
            (66.5, 40, 217, r"\bfseries\size{15}TẶNG"), (71, 40, 217, r"\color{seal}\titleface\size{40}GIẤY KHEN"),
            (93, 34, 229, r"\itshape\size{15}" + tex(row["honorific"] or "Tập thể")),
            (98.5, 34, 229, r"\color{dark}" + name), (115.5, 34, 229, r"\size{14}" + tex(place)),
            (122, 76, 145, r"\size{15}" + tex(row["achievement"] or awards["achievement"])),
            (136, 160, 105, rf"\itshape\size{{14}}{tex(awards['place'])}, {tex(awards['date'])}"),
            (142, 160, 105, r"\bfseries\size{14}" + upper(awards["position"])),
            (181, 160, 105, r"\bfseries\size{15}" + tex(awards["signatory"]))]
        foot = (rf"Quyết định số: {tex(awards['number'])}/{tex(awards['symbol'])}\\{tex(awards['date'])}\\"
                rf"Số sổ vàng: {tex(row['register'])}")
        out += [r"\null\ground", *(rf"\at{{{x}}}{{{y}}}{{{width}}}{{\centering{{{text}\par}}}}" for y, x, width, text in centred),
                rf"\at{{32}}{{170}}{{100}}{{\raggedright\size{{12}}{foot}\par}}\newpage"]
    return "\n".join(out + [r"\end{document}"])


def border(art, inset=7, corner=30, band=11, tile=10):
    """Corners and edges, as layouts/art/border.py lays them."""
    wide, high = 297 - 2 * inset, 210 - 2 * inset
    out = []
    for turn, x, y in ((0, inset, inset), (270, inset + wide - corner, inset),
                       (180, inset + wide - corner, inset + high - corner), (90, inset, inset + high - corner)):
        out.append(rf"\at{{{x}}}{{{y}}}{{{corner}}}{{\includegraphics[angle={turn},width={corner}mm]{{{art}/goc.pdf}}}}")
    for length, turn, origin, step in (
            (wide - 2 * corner, 0, (inset + corner, inset), (1, 0)),
            (wide - 2 * corner, 180, (inset + corner, inset + high - band), (1, 0)),
            (high - 2 * corner, 90, (inset, inset + corner), (0, 1)),
            (high - 2 * corner, 270, (inset + wide - band, inset + corner), (0, 1))):
        count = round(length / tile)
        each = length / count
        for index in range(count):
            x, y = (origin[0] + step[0] * each * index, origin[1] + step[1] * each * index)
            out.append(rf"\at{{{x:.3f}}}{{{y:.3f}}}{{{band}}}{{\rotatebox{{{turn}}}"
                       rf"{{\includegraphics[width={each:.4f}mm,height={band}mm]{{{art}/canh.pdf}}}}}}")
    return "\n".join(out)


def art_as_pdf(root, folder):
    folder.mkdir(exist_ok=True)
    for svg in (root / "layouts/art").glob("*.svg"):
        subprocess.run(["rsvg-convert", "-f", "pdf", "-o", folder / (svg.stem + ".pdf"), svg], check=True)
    return folder
