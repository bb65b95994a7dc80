"""generate.py CHAPTERS ROWS: the data of a long report. Same arguments, same bytes."""

import random
import sys

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Phan Trịnh".split()
MIDDLE = "Văn|Thị|Thị Minh|Hữu|Quang|Thị Thu|Đức|Ngọc|Thị Phương".split("|")
GIVEN = "An Bình Chiến Dũng Hà Hương Khai Lan Minh Nga Phương Quỳnh Sơn Trang Uyên Vân Yến".split()
WARDS = "Dịch Vọng|Dịch Vọng Hậu|Mai Dịch|Nghĩa Đô|Nghĩa Tân|Quan Hoa|Trung Hòa|Yên Hòa".split("|")
TITLES = [
    "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường",
    "Phó Bí thư Đảng ủy phường",
    "Công chức Văn hóa - Xã hội",
    "Bí thư Chi bộ, Tổ trưởng Tổ dân phố số 5",
    "Hội viên Hội Cựu chiến binh",
]
DEEDS = [
    "Có thành tích xuất sắc trong công tác Mặt trận năm 2022",
    "Đã có nhiều đóng góp trong cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”",
    "Tích cực tham gia công tác phòng, chống dịch trên địa bàn",
]
SENTENCES = [
    "Ủy ban nhân dân quận đã phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam quận và các tổ chức chính trị - xã hội triển khai đồng bộ các nhiệm vụ trọng tâm.",
    "Công tác giám sát, phản biện xã hội được thực hiện đúng quy định tại Quyết định số 217-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị.",
    "Trong năm 2022, toàn quận có 110,5 % hộ gia đình đăng ký so với kế hoạch, tăng 05 tập thể và 18 cá nhân so với cùng kỳ.",
    "Các phường đã chủ động xây dựng kế hoạch, phân công nhiệm vụ rõ người, rõ việc, rõ thời gian hoàn thành.",
    "Việc tiếp công dân, giải quyết đơn thư khiếu nại, tố cáo của công dân được duy trì thường xuyên, không để phát sinh điểm nóng.",
    "Tuy nhiên, một số nội dung phối hợp còn chậm so với tiến độ đề ra, chất lượng báo cáo của một số đơn vị chưa đáp ứng yêu cầu.",
]
HEADS = ["Công tác tuyên truyền, vận động", "Công tác giám sát và phản biện xã hội", "Công tác khen thưởng", "Những tồn tại, hạn chế và nguyên nhân"]
TARGETS = ["Số cuộc giám sát", "Tỷ lệ hộ gia đình văn hóa", "Quỹ “Vì người nghèo” vận động được", "Số nhà Đại đoàn kết được xây mới, sửa chữa"]


def number(value):
    """1234.5 as 1.234,5."""
    whole, _, rest = f"{value:.2f}".rstrip("0").rstrip(".").partition(".")
    groups = f"{int(whole):,}".replace(",", ".")
    return groups + ("," + rest if rest else "")


def main():
    chapters, rows = int(sys.argv[1]), int(sys.argv[2])
    random.seed(20230106)
    pick = random.choice
    out = ["title: Tổng kết chương trình phối hợp công tác năm 2022", "chapters:"]
    for chapter in range(chapters):
        out.append(f"  - title: Kết quả thực hiện nhiệm vụ trọng tâm {chapter + 1}")
        out.append("    sections:")
        for section, head in enumerate(HEADS):
            out.append(f"      - title: {head}")
            out.append("        text:")
            for _ in range(6):
                out.append('          - "' + " ".join(pick(SENTENCES) for _ in range(random.randint(3, 6))) + '"')
            if section % 2 == 0:
                out.append('        note: "Báo cáo số ' + f"{chapter + 10}/BC-UBND ngày 15 tháng 12 năm 2022 của " + f'Ủy ban nhân dân phường {pick(WARDS)}."')
            out.append("        points:")
            for _ in range(4):
                out.append(f'          - "{pick(SENTENCES)}"')
            if section == 1:
                out.append("        figures:")
                for target in TARGETS:
                    plan = random.uniform(1, 2000)
                    result = plan * random.uniform(0.9, 1.3)
                    out.append(f'          - {{name: "{target}", unit: "{pick(["cuộc", "%", "triệu đồng", "nhà"])}", plan: "{number(plan)}", result: "{number(result)}", rate: "{number(result / plan * 100)} %"}}')
    out.append("awards:")
    for row in range(rows):
        ward = WARDS[row * len(WARDS) // max(rows, 1)]
        name = f"{pick(FAMILY)} {pick(MIDDLE)} {pick(GIVEN)}"
        out.append(f'  - {{ward: "{ward}", name: "{name}", title: "{pick(TITLES)}", achievement: "{pick(DEEDS)}", amount: "{pick(["0,5", "1", "1,25", "12,5"])}"}}')
    print("\n".join(out))


main()
