"""The works that are measured, and the data for them: the same for every engine, made from a fixed seed."""

import csv
import json
import pathlib
import random
import subprocess
import sys

CONFERENCE = "samples/hoi-nghi/cau-giay-2023.yaml"
REPORT = pathlib.Path(__file__).resolve().parent.parent / "report"

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLES = ("Văn Thị Hữu Đức Minh Quang Thanh Ngọc Xuân Thu Hồng Bảo Gia Khánh Diệu Thùy Công "
           "Đình").split()
GIVEN = ("An Bình Chi Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khoa Lan Linh Long Mai Nam Nga "
         "Phong Phúc Quân Quỳnh Sơn Tâm Thảo Thắng Thủy Trang Trung Tú Tuấn Uyên Vân Việt Vinh Xuân "
         "Yến Ẩn Ửng Ỷ").split()
POSITIONS = ["Chuyên viên", "Kế toán viên", "Thanh tra viên", "Công chức Tư pháp - Hộ tịch",
             "Tổ trưởng Tổ dân phố số 12", "Trưởng phòng", "Phó Trưởng phòng",
             "Công chức Địa chính - Xây dựng - Đô thị và Môi trường"]
UNITS = ["Phòng Nội vụ quận", "Phòng Tài chính - Kế hoạch quận", "Phòng Tư pháp quận",
         "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận",
         "Ủy ban nhân dân phường Dịch Vọng Hậu", "Ủy ban nhân dân phường Trung Hòa",
         "Thanh tra quận"]
MERIT = ("Đã có thành tích xuất sắc trong công tác phối hợp tổ chức tiếp xúc cử tri và giám sát tại "
         "địa bàn dân cư năm 2022")
HEADINGS = ["STT", "Đối tượng", "Danh xưng", "Họ và tên hoặc tên tập thể", "Chức vụ", "Đơn vị",
            "Địa chỉ", "Thành tích", "Số sổ vàng"]
KEYS = ["stt", "kind", "honorific", "name", "position", "unit", "address", "achievement", "register"]
# What samples/hoi-nghi/cau-giay-2023.yaml says of the awards, for engines that do not read it.
AWARDS = {
    "authority": ["Chủ tịch", "Ủy ban nhân dân quận Cầu Giấy"], "number": "25", "symbol": "QĐ-UBND",
    "achievement": "Đã có thành tích xuất sắc trong công tác hoạt động Hội đồng nhân dân quận năm 2022",
    "place": "Cầu Giấy", "date": "ngày 05 tháng 01 năm 2023", "position": "Chủ tịch",
    "signatory": "Bùi Tuấn Anh"}


def minutes(root, work):
    """The record of the minutes: one that has nothing else, or that of a whole conference."""
    return root / ("Benchmarks/minutes/hai-trang.yaml" if work == "a2" else CONFERENCE)


def rows(count, seed=7):
    """People who never were, one a row, no two of one name; three in ten have an achievement of their own."""
    pick = random.Random(seed)
    known = set()
    for number in range(1, count + 1):
        name = None
        while name is None or name in known:
            middles = pick.sample(MIDDLES, pick.choice([1, 1, 1, 2, 2, 3]))
            name = " ".join([pick.choice(FAMILIES), *middles, pick.choice(GIVEN)])
        known.add(name)
        honorific = "Bà" if "Thị" in middles else "Ông" if "Văn" in middles else pick.choice(["Ông", "Bà"])
        yield [number, "Cá nhân", honorific, name, pick.choice(POSITIONS), pick.choice(UNITS), "",
               MERIT if pick.random() < 0.3 else "", number]


def lists(folder, count, seed=7):
    """The list as CSV and as JSON; gives both paths."""
    table, data = folder / f"list-{count}-{seed}.csv", folder / f"list-{count}-{seed}.json"
    if not table.exists():
        with open(table, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\n")
            writer.writerow(HEADINGS)
            writer.writerows(rows(count, seed))
        text = [[str(cell) for cell in row] for row in rows(count, seed)]
        data.write_text(json.dumps(
            {"awards": AWARDS, "rows": [dict(zip(KEYS, row)) for row in text]}, ensure_ascii=False))
    return table, data


def report(folder):
    """The long report's data and an asset root with its layout; gives both paths."""
    data, root = folder / "report.yaml", folder / "report-root"
    if not data.exists():
        chapters, rows = ("24", "1000")
        data.write_bytes(subprocess.run(
            [sys.executable, REPORT / "generate.py", chapters, rows], capture_output=True, check=True).stdout)
        subprocess.run(["bash", REPORT / "root.sh", root], check=True)
    return data, root
