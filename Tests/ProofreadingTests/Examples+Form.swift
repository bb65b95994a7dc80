import Proofreading

/// Hyphens, punctuation, numbers, dates, numbers of documents.
let formExamples: [Example] = [
  Example(
    rule: "hyphens.spaces",
    wrong: ["HĐND[- → - !]UBND[- → - !]Ủy ban MTTQ Việt Nam", "HĐND[ -→ - !]UBND"],
    right: [
      "HĐND - UBND - Ủy ban", "I- NHỮNG KẾT QUẢ", "- Như Điều 3", "Lê-nin", "giai đoạn 2020-2025",
      "Quy định 69-QĐ/TW", "dùng lệnh ls -la",
    ]),
  Example(
    rule: "hyphens.pairs",
    wrong: ["phát triển kinh tế[-→ - !]xã hội quận", "quốc phòng[-→ - !]an ninh và trật tự"],
    right: ["kinh tế - xã hội", "Vla-đi-mia", "Ban Văn hóa - Xã hội"]),
  Example(
    rule: "hyphens.motto",
    wrong: [
      "[Độc lập – Tự do – Hạnh phúc→Độc lập - Tự do - Hạnh phúc!]",
      "[Độc Lập - Tự Do - Hạnh Phúc→Độc lập - Tự do - Hạnh phúc!]",
      "[Độc lập-Tự do-Hạnh phúc→Độc lập - Tự do - Hạnh phúc!]",
    ],
    right: ["Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC", "vì độc lập, tự do"]),
  Example(
    rule: "punctuation.space-before",
    wrong: [
      "các phòng[ →!], ban", "quận[ ,→, !]phường", "Địa điểm[ →!]: Hội trường", "đã xong[ →!].",
    ],
    right: ["ngày ... tháng ... năm ...", "quận ./.", "các phòng, ban", "Số :/BB"]),
  Example(
    rule: "punctuation.space-after",
    wrong: ["các phòng[,→, !]ban, ngành", "đã kết thúc[.→. ]Các đại biểu"],
    right: ["110,5%", "www.caugiay.gov.vn", "GS.TS Trần", "tệp bao-cao.docx", "(.doc), (.pdf)"]),
  Example(
    rule: "punctuation.double-space",
    wrong: ["tổ chức[  → !]hội nghị"],
    right: ["Nơi nhận:   KT. CHỦ TỊCH", "một     hai", "tổ chức hội nghị"]),
  Example(
    rule: "punctuation.bracket-space",
    wrong: ["Giấy mời ([ →!]kèm sơ đồ[ →!])"],
    right: ["Giấy mời (kèm sơ đồ)", "a ) b", "dấu ( mở"]),
  Example(
    rule: "punctuation.quotes",
    wrong: ["chủ đề [\"→“!]Kỷ cương[\"→”!] năm 2023", "([\"→“!]A[\"→”!])"],
    right: ["“Kỷ cương”", "màn hình 5\" và 7\"", "<a href=\"x\">", "`\"x\"`", "một \" thôi"]),
  Example(
    rule: "punctuation.end-mark",
    wrong: ["Điều 1. Tặng Giấy khen.\nĐiều 2. Thi hành[.→./.]\nNơi nhận:\n- Như trên;"],
    right: [
      "Điều 2. Thi hành./.\nNơi nhận:\n- Như trên;", "Thi hành ./.\n\nNơi nhận:", "Chỉ một đoạn.",
    ]),
  Example(
    rule: "punctuation.legal-bases",
    wrong: [
      "Căn cứ Luật Tổ chức Quốc hội[,→;]\nCăn cứ Nghị quyết số 05/NQ-HĐND[,→.]\nQUYẾT ĐỊNH:"
    ],
    right: ["Căn cứ Luật Tổ chức Quốc hội;\nTheo đề nghị của Trưởng phòng.\nĐiều 1."]),
  Example(
    rule: "numbers.percent", wrong: ["ước đạt 110,5[ →!]% dự toán"],
    right: ["110,5%", "tệp %s", "in 5 %s"]),
  Example(
    rule: "numbers.decimal",
    wrong: ["ước đạt [110.5→110,5!]% dự toán", "kinh phí [2.5→2,5!] triệu đồng"],
    right: ["110,5%", "1.250 đồng", "mục 2.1 khoản 2", "2.1. Kết quả", "1.287,4 tỷ đồng"]),
  Example(
    rule: "numbers.thousands",
    wrong: ["[1,250,000→1.250.000!] lượt", "hỗ trợ [1500000→1.500.000!] đồng"],
    right: ["1.250.000 đồng", "năm 2023 đồng chí", "số tài khoản 0123456789", "3,475 tỷ đồng"]),
  Example(
    rule: "numbers.minutes", wrong: ["14 giờ [75] phút"],
    right: ["14 giờ 00 phút", "2 giờ và 90 phút"]),
  Example(
    rule: "dates.zeros",
    wrong: [
      "ngày [6→06!] tháng [1→01!] năm 2023", "ngày 05 tháng [03→3!] năm 2020",
      "ngày 05/[03→3!]/2020",
      "[6→06]/[1→01]/2023", "trong tháng [1→01!] năm 2023", "tháng [04→4!]/2023",
      "từ ngày 05 đến [6→06!] tháng 3",
    ],
    right: [
      "ngày 06 tháng 01 năm 2023", "ngày 05/3/2020", "ngày 19 tháng 6 năm 2015",
      "trong 03 tháng 05 ngày",
      "ngày Quốc khánh 2-9", "Nghị định số 30/2020/NĐ-CP", "9 tháng đầu năm", "hộ số 3/02/2023/HĐ",
      "06/01/2023",
    ]),
  Example(
    rule: "dates.exists",
    wrong: ["ngày [31/02/2023]", "ngày [31 tháng 4 năm 2023]", "ngày [29/02/2023]"],
    right: ["ngày 29/02/2024", "ngày 31 tháng 12 năm 2022", "lô 45/13/2023"]),
  Example(
    rule: "dates.weekday",
    wrong: ["thứ [Năm→Sáu], ngày 06 tháng 01 năm 2023", "[Chủ nhật→thứ Sáu], 06/01/2023"],
    right: ["thứ Sáu, ngày 06 tháng 01 năm 2023", "Chủ nhật, ngày 24 tháng 3 năm 2024"]),
  Example(
    rule: "document-numbers.spaces",
    wrong: [
      "Quyết định số 15[ →!]/QĐ-UBND", "số 15/QĐ[ →!]-[ →!]UBND",
      "Nghị định số 30/2020/NĐ[ →!]-[ →!]CP",
      "15/[ →!]QĐ-UBND",
    ],
    right: ["15/QĐ-UBND - UBND quận", "24/26 UBND xã", "1 - Kế hoạch", "127-QĐ/TW", "5 - QĐ"]),
  Example(
    rule: "document-numbers.leading-zero",
    wrong: ["Số: [5→05!]/QĐ-UBND"],
    right: ["Số: 05/QĐ-UBND", "5-QĐ/TW", "phòng 5/UBND", "Luật số 6/2022/QH15"]),
  Example(
    rule: "document-numbers.signs",
    wrong: ["số 15/QĐ[–→-!]UBND", "số 15/QĐ[/→-]UBND"],
    right: ["số 15/QĐ-UBND", "127-QĐ/TW", "01/CTPH/HĐND-UBND-UBMTTQ"]),
  Example(
    rule: "document-numbers.symbol",
    wrong: ["số 12/[TTR→TTr]-NV", "số 15/[QD→QĐ!]-UBND", "số 15/[qđ→QĐ!]-UBND"],
    right: ["số 12/TTr-NV", "01/CTrPH-HĐND-UBND-MTTQ", "05/BNV-VP", "06/2022/QH15"]),
  Example(
    rule: "document-numbers.type",
    wrong: ["Tờ trình số 12/[QĐ→TTr]-UBND", "Kế hoạch số 05/[BC→KH]-UBND"],
    right: [
      "Tờ trình số 12/TTr-UBND", "Chương trình phối hợp số 01/CTrPH-HĐND", "Thông báo số 88/TB-VP",
      "Báo cáo thẩm định số 16/BC-HĐTĐ", "Quyết định số 1985/QĐ-TTg", "Quy định số 69-QĐ/TW",
    ]),
]
