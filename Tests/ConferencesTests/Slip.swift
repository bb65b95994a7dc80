import Testing

/// Something wrong put into the ward's record, and what should be told of it.
struct Slip: CustomTestStringConvertible {
  let rule: String
  /// What is replaced, and by what.
  let changes: [(String, String)]
  /// What stands in the line that is told, and in the other one.
  let place: String
  let other: String?

  var testDescription: String { "\(rule): \(changes[0].1)" }

  init(_ rule: String, _ old: String, _ new: String, at place: String, and other: String?) {
    self.init(rule, [(old, new)], at: place, and: other)
  }

  init(_ rule: String, _ changes: [(String, String)], at place: String, and other: String?) {
    self.rule = rule
    self.changes = changes
    self.place = place
    self.other = other
  }

  static let all = counts + people + documents + times + texts + norms + lists

  private static let counts = [
    Slip(
      "award-count", "  individuals: 5", "  individuals: 6", at: "individuals: 6", and: "Đỗ Quý"),
    Slip(
      "award-count", "  households: 2", "  households: 3", at: "households: 3", and: "Ngọc Huyền"),
    Slip(
      "count-in-text", "tặng Giấy khen cho 3 tập thể, 5 cá nhân và 2 hộ gia đình có",
      "tặng Giấy khen cho 4 tập thể, 5 cá nhân và 2 hộ gia đình có", at: "- >-",
      and: "collectives: 3"),
    Slip(
      "budget-item", "price: 25000, amount: 2400000", "price: 24000, amount: 2400000",
      at: "amount: 2400000", and: "price: 24000"),
    Slip("budget-total", "  total: 8820000", "  total: 8280000", at: "8280000", and: "Nước uống"),
    Slip("attendance-sum", "  present: 92", "  present: 93", at: "present: 93", and: "invited: 96"),
    Slip(
      "absentee-count",
      "    - {name: Giàng Seo Phử, title: Tổ trưởng tổ dân phố số 13, reason: Đi công tác}\n",
      "", at: "absent: 4", and: "Quách Thị Út"),
    Slip("quorum", "  quorum: 64", "  quorum: 93", at: "present: 92", and: "quorum: 93"),
    Slip("vote-sum", "    for: 90", "    for: 89", at: "for: 89", and: "eligible: 92"),
    Slip("vote-percentage", "\"97,8%\"", "\"98,7%\"", at: "98,7%", and: "for: 90"),
    Slip(
      "vote-presence", "    eligible: 92\n    for: 90", "    eligible: 93\n    for: 91",
      at: "eligible: 93",
      and: "present: 92"),
  ]

  private static let people = [
    Slip(
      "chair-absent", "name: Quách Thị Út", "name: Vừ Thị Mỷ", at: "secretary: thu-ky",
      and: "Vừ Thị Mỷ"),
    Slip(
      "chair-unlisted", "    - person: huyen\n    - person: khoi", "    - person: khoi",
      at: "chair: huyen", and: "person: hung"),
    Slip(
      "presidium-chair", "  - person: sang\n  - person: huyen\n\nlegal",
      "  - person: sang\n\nlegal",
      at: "chair: huyen", and: "person: hung"),
    Slip(
      "presidium-unlisted", "    - person: sang\n    - person: huyen\n", "    - person: huyen\n",
      at: "- person: sang", and: "person: hung"),
    Slip(
      "precedence", "    - person: hung\n    - person: thao\n",
      "    - person: thao\n    - person: hung\n",
      at: "person: hung", and: "name: Phạm Đăng Quốc Hưng"),
    Slip(
      "person-twice", "  - id: thu-ky\n",
      "  - id: my\n    name: Vừ Thị Mỷ\n    title: Chuyên viên\n  - id: thu-ky\n",
      at: "name: Vừ Thị Mỷ", and: "name: Vừ Thị Mỷ"),
    Slip(
      "name-in-text", "presenter: Đồng chí Phạm Đăng Quốc Hưng",
      "presenter: Đồng chí Phạm Đăng Quốc Hùng",
      at: "Quốc Hùng", and: "name: Phạm Đăng Quốc Hưng"),
    Slip(
      "name-in-text", "presenter: Đồng chí Lý A Sáng", "presenter: Đồng chí Lý A Sang",
      at: "Lý A Sang",
      and: "name: Lý A Sáng"),
    Slip(
      "name-in-text", "person: Đồng chí Công Tôn Nữ Diệu Huyền Trâm",
      "person: Đồng chí Công Tôn Nữ Diệu Huyền Trâ", at: "Huyền Trâ,", and: "Huyền Trâm"),
    Slip(
      "speaker", "  - speaker: Đồng chí Trần Nguyễn Anh Khôi, Trưởng Công an phường",
      "  - speaker: Đồng chí Lý A Sáng, Chủ tịch UBND phường",
      at: "speaker: Đồng chí Lý A Sáng", and: "name: Trần Nguyễn Anh Khôi"),
    Slip(
      "title-in-text", "Lý A Sáng, Phó Bí thư Đảng ủy, Chủ tịch UBND phường, công bố",
      "Lý A Sáng, Phó Bí thư Đảng ủy, Phó Chủ tịch UBND phường, công bố", at: "- >-",
      and: "title: Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường"),
    Slip(
      "signatory-title", "      position: Phó Bí thư Thường trực\n", "      position: Bí thư\n",
      at: "position: Bí thư", and: "title: Phó Bí thư Thường trực"),
  ]

  private static let documents = [
    Slip(
      "number-is-text", "    number: \"318\"", "    number: Xuất sắc", at: "Xuất sắc",
      and: nil),
    Slip(
      "number-is-text", "    symbol: NQ-HĐND", "    symbol: Đã có nhiều thành tích",
      at: "Đã có nhiều", and: nil),
    Slip("number-zero", "    number: \"08\"", "    number: \"8\"", at: "number: \"8\"", and: nil),
    Slip(
      "number-twice",
      [
        ("    symbol: KH-BCĐ", "    symbol: GM-MTTQ-BTT"),
        ("    issuer: ban-chi-dao", "    issuer: mttq"),
        ("  plan:\n", "  coordination-report:\n"), ("    number: \"21\"", "    number: \"57\""),
        (
          "    symbol: GM-MTTQ-BTT\n    date: 2025-12-05",
          "    symbol: BC-MTTQ-BTT\n    date: 2025-12-24"
        ),
        (
          "      capacity: TM. Ban Chỉ đạo\n      position: Trưởng ban\n      rank: Bí thư Đảng ủy phường\n      person: hung",
          "      position: Chủ tịch\n      person: huyen"
        ),
      ],
      at: "number: \"57\"", and: "number: \"57\""),
    Slip(
      "number-in-text", "Quyết định số 318/QĐ-UBND ngày", "Quyết định số 381/QĐ-UBND ngày",
      at: "- >-",
      and: "number: \"318\""),
    Slip(
      "number-in-text", "số 19/TTr-MTTQ-BTT ngày 10 tháng", "số 19/TTr-MTTQ-BTT ngày 11 tháng",
      at: "- >-",
      and: "date: 2025-12-10"),
    Slip(
      "symbol-kind", "    symbol: BC-MTTQ-BTT", "    symbol: BB-MTTQ-HN", at: "BB-MTTQ-HN",
      and: "issuer: mttq"),
    Slip(
      "symbol-form", "    symbol: TB/ĐU", "    symbol: TB-ĐU", at: "TB-ĐU", and: "Đảng ủy phường"),
    Slip(
      "symbol-form", "    symbol: NQ-HĐND", "    symbol: NQ/HĐND", at: "NQ/HĐND",
      and: "Hội đồng nhân dân"),
    Slip(
      "capacity-form", "      capacity: T/M Đảng ủy", "      capacity: TM. Đảng ủy",
      at: "TM. Đảng ủy",
      and: "Đảng ủy phường"),
  ]

  private static let times = [
    Slip(
      "decision-late",
      [
        ("    symbol: QĐ-UBND\n    date: 2025-12-22", "    symbol: QĐ-UBND\n    date: 2025-12-29"),
        ("318/QĐ-UBND ngày 22\n", "318/QĐ-UBND ngày 29\n"),
      ],
      at: "2025-12-29", and: "date: 2025-12-26"),
    Slip(
      "proposal-late",
      [
        (
          "    symbol: TTr-MTTQ-BTT\n    date: 2025-12-10",
          "    symbol: TTr-MTTQ-BTT\n    date: 2025-12-23"
        ),
        ("ngày 10 tháng 12 năm 2025", "ngày 23 tháng 12 năm 2025"),
      ],
      at: "2025-12-23", and: "2025-12-22"),
    Slip(
      "report-late", "    date: 2025-12-24", "    date: 2025-12-27", at: "2025-12-27",
      and: "2025-12-26"),
    Slip(
      "invitation-late", "    symbol: GM-MTTQ-BTT\n    date: 2025-12-18",
      "    symbol: GM-MTTQ-BTT\n    date: 2025-12-28",
      at: "2025-12-28", and: "2025-12-26"),
    Slip(
      "minutes-early", "    symbol: BB-MTTQ-BTT\n    date: 2025-12-26",
      "    symbol: BB-MTTQ-BTT\n    date: 2025-12-25",
      at: "2025-12-25", and: "2025-12-26"),
    Slip(
      "end-before-start", "  end: \"11:15\"\n", "  end: \"07:15\"\n", at: "end: \"07:15\"",
      and: "start: \"08:00\""),
    Slip(
      "agenda-order", "{start: \"09:50\", end: \"10:10\"", "{start: \"09:40\", end: \"10:10\"",
      at: "09:40", and: "end: \"09:50\""),
    Slip(
      "agenda-outside", "  end: \"11:15\"\n", "  end: \"11:00\"\n", at: "11:15",
      and: "end: \"11:00\""),
    Slip(
      "number-order",
      [
        ("    symbol: KH-BCĐ", "    symbol: GM-MTTQ-BTT"),
        ("    issuer: ban-chi-dao", "    issuer: mttq"),
        ("  plan:\n", "  coordination-report:\n"), ("    number: \"21\"", "    number: \"58\""),
        (
          "    symbol: GM-MTTQ-BTT\n    date: 2025-12-05",
          "    symbol: BC-MTTQ-BTT\n    date: 2025-12-05"
        ),
        (
          "      capacity: TM. Ban Chỉ đạo\n      position: Trưởng ban\n      rank: Bí thư Đảng ủy phường\n      person: hung",
          "      position: Chủ tịch\n      person: huyen"
        ),
      ],
      at: "number: \"58\"", and: "number: \"57\""),
  ]

  private static let texts = [
    Slip(
      "conference-name",
      "      triển khai nhiệm vụ năm 2026 của phường Tân Thượng Giang\n    opening",
      "      triển khai nhiệm vụ năm 2025 của phường Tân Thượng Giang\n    opening",
      at: "subject: >-",
      and: "name: >-"),
    Slip(
      "agency-name", "    unit: Ủy ban nhân dân phường Tân Thượng Giang\n",
      "    unit: Uỷ ban nhân dân phường Tân Thượng Giang\n",
      at: "Uỷ ban", and: "Ủy ban nhân dân phường Tân Thượng Giang"),
    Slip(
      "agency-name", "    unit: Thường trực Hội đồng nhân dân phường Tân Thượng Giang\n",
      "    unit: Thường trực Hội đồng Nhân dân phường Tân Thượng Giang\n", at: "Hội đồng Nhân dân",
      and: "Thường trực Hội đồng nhân dân phường Tân Thượng Giang"),
    Slip(
      "agency-name", "    full-name: Đảng ủy phường Tân Thượng Giang",
      "    full-name: Đảng uỷ phường Tân Thượng Giang", at: "full-name: Đảng uỷ",
      and: "Đảng ủy phường"),
    Slip(
      "task-unit", "    unit: Thường trực Hội đồng nhân dân phường Tân Thượng Giang\n", "",
      at: "Giám sát việc thực hiện", and: nil),
    Slip(
      "task-deadline", "    deadline: Thường xuyên\n", "", at: "Giám sát việc thực hiện", and: nil),
    Slip(
      "task-deadline-early", "    deadline: 15/01/2026", "    deadline: 15/01/2025",
      at: "15/01/2025",
      and: "date: 2025-12-26"),
    Slip(
      "preparation-early", "deadline: 19/12/2025", "deadline: 19/11/2025", at: "19/11/2025",
      and: "2025-12-05"),
  ]

  private static let norms = [
    Slip(
      "district", "      - Bảo đảm an ninh, trật tự tại tổ dân phố",
      "      - Bảo đảm an ninh, trật tự tại huyện Phú Sơn",
      at: "huyện Phú Sơn", and: "date: 2025-12-26"),
    Slip(
      "place-form", "    short-name: HĐND phường\n    place: Tân",
      "    short-name: HĐND phường\n    place: phường Tân",
      at: "place: phường", and: "Hội đồng nhân dân"),
    Slip(
      "legal-basis-late", "    date: 2025-06-14", "    date: 2026-01-14", at: "legal-bases",
      and: "2026-01-14"),
    Slip(
      "legal-basis-replaced", "    date: 2022-06-15", "    date: 2003-11-26", at: "legal-bases",
      and: "2025-12-22"),
  ]

  private static let lists = [
    Slip("order-gap", "\n10;Hộ", "\n11;Hộ", at: "Phùng Thị", and: "Trần Văn"),
    Slip(
      "register-gap", "số 11, phường Tân Thượng Giang;;10\n",
      "số 11, phường Tân Thượng Giang;;12\n", at: "Phùng Thị", and: "Trần Văn"),
    Slip("seat-twice", ";007;B5", ";007;B4", at: "Tôn Nữ", and: "Ngọc Huyền"),
  ]
}
