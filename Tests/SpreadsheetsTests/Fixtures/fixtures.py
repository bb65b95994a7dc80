"""Writes the spreadsheets beside this file, as other programs write them.

Needs openpyxl, XlsxWriter, odfpy and msoffcrypto-tool (PyPI) and soffice (Debian libreoffice-calc-nogui,
libreoffice-writer-nogui for the .doc). Run by hand when a fixture is to change; the files are committed.
"""
import csv, datetime, io, pathlib, shutil, subprocess, tempfile, zipfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE.parents[2] / "samples/hoi-nghi/khen-thuong-cau-giay-2023.csv"
ROWS = list(csv.reader(SAMPLE.open(encoding="utf-8-sig"), delimiter=";"))
WHOLE = {0}  # columns that a clerk types as numbers


def typed(column, text):
    return int(text) if column in WHOLE and text.isdigit() else text


def soffice(source, kind, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/p", "--headless", "--convert-to", kind,
             "--outdir", folder, str(source)], check=True, capture_output=True)
        suffix = kind.split(":")[0]
        shutil.move(f"{folder}/{pathlib.Path(source).stem}.{suffix}", target)


def list_openpyxl():
    """With title lines above the headings and notes below the list, as offices have them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    sheet["A1"] = "ỦY BAN NHÂN DÂN QUẬN CẦU GIẤY"
    sheet["A2"] = "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG"
    sheet.merge_cells("A2:I2")
    for index, row in enumerate(ROWS):
        for column, text in enumerate(row):
            if text:
                cell = sheet.cell(index + 4, column + 1, text if index == 0 else typed(column, text))
                if column == 8:
                    cell.number_format = "@"
    last = sheet.max_row
    sheet.cell(last + 1, 1, "Tổng cộng")
    sheet.cell(last + 1, 4, "33 tập thể, cá nhân")
    sheet.cell(last + 3, 2, "NGƯỜI LẬP BIỂU")
    sheet.cell(last + 3, 8, "CHỦ TỊCH")
    hidden = book.create_sheet("Nháp")
    hidden.sheet_state = "hidden"
    for column, text in enumerate(ROWS[0]):
        hidden.cell(1, column + 1, text)
    hidden.append([1, "Tập thể", None, "Không được in"])
    book.move_sheet(hidden, -1)
    book.active = 1
    book.save(HERE / "list-openpyxl.xlsx")


def list_xlsxwriter():
    """Register numbers are numbers shown as 00; strings in the cells themselves."""
    book = xlsxwriter.Workbook(HERE / "list-xlsxwriter.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet()
    zeros = book.add_format({"num_format": "00"})
    for index, row in enumerate(ROWS):
        for column, text in enumerate(row):
            if index and column == 8 and text.isdigit():
                sheet.write_number(index, column, int(text), zeros)
            elif text:
                sheet.write(index, column, text if index == 0 else typed(column, text))
    book.close()


def list_libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "list.xlsx"
        book = openpyxl.Workbook()
        for index, row in enumerate(ROWS):
            book.active.append([(t if index == 0 else typed(c, t)) or None for c, t in enumerate(row)])
        book.save(source)
        soffice(source, "ods", HERE / "list-libreoffice.ods")
        soffice(HERE / "list-libreoffice.ods", "xlsx", HERE / "list-libreoffice.xlsx")


# What stands in a cell, its format, and what a person reads: text and kind.
CELLS = [
    ("05", "@", "05", "text"),
    (5, "000", "005", "number"),
    (1e5, "General", "100000", "number"),
    (123456789012, "0.00E+00", "123456789012", "number"),
    (0.1 + 0.2, "General", "0,3", "number"),
    (1234567, "#,##0", "1.234.567", "number"),
    (-1234.5, "#,##0.00", "-1.234,50", "number"),
    (-5, "0;(0)", "(5)", "number"),
    (1.105, "0.0%", "110,5%", "number"),
    (0.125, "0.00", "0,13", "number"),
    (912345678, "0000 000 000", "0912 345 678", "number"),
    (1200000, '#,##0 "đồng"', "1.200.000 đồng", "number"),
    (1200000, '#,##0\\ [$₫-42A]', "1.200.000 ₫", "number"),
    (datetime.date(2023, 1, 6), "dd/mm/yyyy", "06/01/2023", "date"),
    (datetime.date(2023, 1, 6), "mm-dd-yy", "06/01/2023", "date"),
    (datetime.date(2023, 1, 6), '"ngày" dd "tháng" mm "năm" yyyy', "06/01/2023", "date"),
    (datetime.date(2023, 1, 6), "[$-42A]dddd, dd mmmm yyyy", "06/01/2023", "date"),
    (datetime.date(2023, 1, 6), "d-mmm", "06/01/2023", "dayAndMonth"),
    (datetime.date(2023, 1, 6), "mm/yyyy", "01/2023", "monthAndYear"),
    (datetime.datetime(2023, 1, 6, 14, 5), "dd/mm/yyyy hh:mm", "06/01/2023 14:05", "time"),
    (datetime.time(14, 0), "h:mm", "14:00", "time"),
    (datetime.time(14, 0), "h:mm AM/PM", "14:00", "time"),
    (datetime.date(1900, 1, 31), "dd/mm/yyyy", "31/01/1900", "date"),
    (datetime.date(2024, 2, 29), "dd/mm/yyyy", "29/02/2024", "date"),
    (60, "dd/mm/yyyy", "29/02/1900", "falseLeapDay"),
    (-3, "dd/mm/yyyy", "-3", "dateOutOfRange"),
    (True, "General", "TRUE", "boolean"),
    ("dòng một\ndòng hai", "General", "dòng một\ndòng hai", "text"),
    ("a_x0041_b", "General", "aAb", "text"),
    (CellRichText("Nguyễn ", TextBlock(InlineFont(b=True), "Văn"), " An"), "General", "Nguyễn Văn An", "text"),
    ("=1/0", "General", "", "notCalculated"),
    ("#REF!", "General", "#REF!", "formulaError"),
    (12345678901234567, "General", "12345678901234570", "lostDigits"),
]


def cells(name, epoch=None):
    book = openpyxl.Workbook(iso_dates=name == "iso")
    if epoch:
        book.epoch = epoch
    sheet = book.active
    for row, (value, code, _, kind) in enumerate(CELLS, 1):
        if name != "1900" and kind in ("falseLeapDay", "dateOutOfRange") or epoch and (
                isinstance(value, datetime.date) and value.year < 1904):
            continue
        cell = sheet.cell(row, 2)
        if kind == "text" and isinstance(value, str):
            cell.value = value
            cell.data_type = "s"
        else:
            cell.value = value
        cell.number_format = code
        if code == "@":
            cell.quotePrefix = True
    book.save(HERE / f"cells-{name}.xlsx")


def cells_ods():
    """The same cells by LibreOffice, which shows them in the English way."""
    soffice(HERE / "cells-1900.xlsx", "ods", HERE / "cells-libreoffice.ods")
    soffice(HERE / "cells-1900.xlsx", "xlsx", HERE / "cells-libreoffice.xlsx")
    with (HERE / "cells.txt").open("w", encoding="utf-8") as file:
        for _, _, shown, kind in CELLS:
            file.write(kind + "\t" + shown.replace("\n", "\\n") + "\n")


def shape():
    """Merged cells, hidden rows, columns and sheets, gaps."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Hình"
    sheet["A1"], sheet["C1"], sheet["A5"], sheet["B5"], sheet["A6"] = "gộp", "ẩn cột", "dòng", "x", "ẩn dòng"
    sheet.merge_cells("A1:B2")
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[6].hidden = True
    book.create_sheet("Ẩn").sheet_state = "hidden"
    book.create_sheet("Rất ẩn").sheet_state = "veryHidden"
    book.save(HERE / "shape-openpyxl.xlsx")
    soffice(HERE / "shape-openpyxl.xlsx", "ods", HERE / "shape-libreoffice.ods")


def noted():
    """Lists whose clerk has written comments already, in the cell that we mark and elsewhere."""
    from openpyxl.comments import Comment
    book = openpyxl.load_workbook(HERE / "list-openpyxl.xlsx")
    for place in ("D6", "D8"):
        book["Danh sách"][place].comment = Comment("của văn thư", "Hằng")
    book.save(HERE / "noted-openpyxl.xlsx")
    book = xlsxwriter.Workbook(HERE / "noted-xlsxwriter.xlsx")
    sheet = book.add_worksheet()
    sheet.write(5, 3, "Phòng Nội vụ")
    sheet.write_comment(5, 3, "của văn thư")
    sheet.write_comment(7, 3, "của văn thư")
    sheet.insert_image(9, 0, "dot.png", {"image_data": io.BytesIO(DOT)})
    sheet.add_table(20, 0, 23, 2)
    sheet.set_footer("&P")
    book.close()


DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082")


def foreign():
    """Files that are no spreadsheets, or locked."""
    from msoffcrypto.format.ooxml import OOXMLFile
    plain = (HERE / "shape-openpyxl.xlsx").open("rb")
    locked = io.BytesIO()
    OOXMLFile(plain).encrypt("mật khẩu", locked)
    (HERE / "locked.xlsx").write_bytes(locked.getvalue())
    soffice(HERE / "shape-openpyxl.xlsx", "xls", HERE / "old.xls")
    with tempfile.TemporaryDirectory() as folder:
        strict = {
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        }
        with zipfile.ZipFile(HERE / "shape-openpyxl.xlsx") as old, \
                zipfile.ZipFile(HERE / "shape-strict.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                data = old.read(name)
                for transitional, word in strict.items():
                    data = data.replace(transitional, word)
                new.writestr(name, data)


if __name__ == "__main__":
    list_openpyxl()
    list_xlsxwriter()
    list_libreoffice()
    cells("1900")
    cells("1904", openpyxl.utils.datetime.CALENDAR_MAC_1904)
    cells("iso")
    cells_ods()
    shape()
    noted()
    foreign()
