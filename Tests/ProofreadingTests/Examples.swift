import Proofreading

/// Every rule with texts that break it and texts that keep it.
let examples: [Example] = spellingExamples + capitalExamples + formExamples

/// Characters, syllables, slips, tone marks, abbreviations.
private let spellingExamples: [Example] = [
  Example(
    rule: "characters.look-alike",
    wrong: ["theo Quyết định số 15/Q[Ð→Đ!]-UBND", "[ð→đ!]ồng chí", "đại biểu H[Ð→Đ!]ND"],
    right: ["đảo Norðurland của Iceland", "Đồng chí Đào Đức Độ"]),
  Example(
    rule: "characters.invisible",
    wrong: ["Ủy[\u{200B}→!] ban", "nhân[\u{AD}→!] dân", "“Kỷ[\u{FEFF}→!] cương”"],
    right: ["\u{FEFF}Ủy ban nhân dân quận", "Ủy\u{A0}ban nhân dân"]),
  Example(
    rule: "syllables.impossible",
    wrong: [
      "đã [hòan→hoàn!] thành", "các [nghành→ngành!], đơn vị", "[nguời→người!] dân",
      "[đuợc→được!] giao", "công tác [ngiên→nghiên!] cứu", "[Ngiên→Nghiên] cứu kỹ tài liệu",
      "họp [nhândân→nhân dân] phường", "kết [qủa→quả] đạt được", "một [đươc] hai",
      "[QỦAN→QUẢN] LÝ ĐÔ THỊ", "phần [điiệp→điệp] khúc",
    ],
    right: [
      "Mát-xcơ-va, Vla-đi-mia I-lích Lê-nin, Phri-đrích Ăng-ghen", "huyện Krông Pắc, tỉnh Đắk Lắk",
      "hội nghị online, email của camera", "17 ki-lô-mét, 12 hécta", "bà Nguyễn Thị Hoaà",
      "Uỷ quyền, quý, giếng, khuỷu, xoong, ngoằn ngoèo", "gửi về phòng.nộivụ@caugiay.gov.vn",
      "“trong ngoặc kép: hòan”", "H’Hen Niê và Y Biêr",
    ]),
  Example(
    rule: "slips.person-count",
    wrong: ["15 tập thể và 18 [các→cá!] nhân có thành tích", "cho 05 [các→cá!] nhân"],
    right: [
      "các nhân viên", "18 cá nhân", "cùng các nhân sĩ, trí thức", "giới thiệu các nhân tố mới",
    ]),
  Example(
    rule: "slips.spelling",
    wrong: [
      "theo [quyết đinh→quyết định!] này", "[Bổ xung→Bổ sung!] vào Điều 1", "cần [nổ lực→nỗ lực!]",
      "việc [sát nhập→sáp nhập] xã", "HOÀN THÀNH [XUẤT XẮC→XUẤT SẮC!]",
      "[củng như→cũng như!] năm trước",
    ],
    right: [
      "khen thường xuyên", "cũng cố gắng hơn", "hành chính tri ân", "hoàn thanh toán",
      "ông Kỷ Thuật phát biểu", "các kỹ thuật viên", "“bổ xung” là viết sai",
    ]),
  Example(
    rule: "slips.repeated-word",
    wrong: ["kết quả [của của→của] các cơ quan", "[các các→các] đại biểu"],
    right: ["từ từ, dần dần, luôn luôn", "việc đã được được nêu", "và, và"]),
  Example(
    rule: "tone-marks.mixture",
    wrong: ["Ủy ban, Ủy viên và [Uỷ→Ủy] ban", "sức khoẻ, hoà giải, [hóa→hoá] đơn"],
    right: [
      "Uỷ ban và Đảng uỷ", "Ủy ban và Đảng ủy; đồng chí Nguyễn Bích Thuỷ; tỉnh Hoà Bình",
      "Ủy ban nêu “Uỷ ban”", "quý, quỳ, quỹ và hoàn, toàn, Ủy",
    ]),
  Example(
    rule: "tone-marks.style",
    wrong: ["[Uỷ→Ủy!] ban, Đảng [uỷ→ủy!], [UỶ→ỦY!] BAN, CỘNG [HOÀ→HÒA!]", "sức [khoẻ→khỏe!]"],
    right: ["bà Nguyễn Thị Thuỷ và tỉnh Hoà Bình", "Ủy ban, quý, “Uỷ ban”", "NGUYỄN BÍCH THUỶ"],
    options: .init(tone: .old)),
  Example(
    rule: "abbreviations.defined-late",
    wrong: ["[GPXD] được cấp sau. Giấy phép xây dựng (GPXD) có hạn."],
    right: [
      "Giấy phép xây dựng (GPXD) được cấp; GPXD có hạn.",
      "Trung tâm (sau đây gọi tắt là TTPV); TTPV mở.",
    ]),
  Example(
    rule: "abbreviations.undefined",
    wrong: ["theo kế hoạch của [BQLDA] và BQLDA khác"],
    right: [
      "HĐND - UBND - Ủy ban MTTQ Việt Nam", "BIÊN BẢN HỌP ĐÔ THỊ", "Chương XIV",
      "ông NGUYỄN VĂN AN",
      "Quyết định số 15/QĐ-BQLDA", "sổ số BK 215673", "- Lưu: VT, QLĐT.",
    ]),
  Example(
    rule: "abbreviations.wrong",
    wrong: ["đồng chí Nguyễn Thị Thanh – [UVTV→UVBTV], Chủ tịch"],
    right: ["đồng chí Nguyễn Thị Thanh, UVBTV Quận ủy", "Uyên Vy Thời Vụ (UVTV)"]),
]

/// Capitals and names.
private let capitalExamples: [Example] = [
  Example(
    rule: "capitals.organization",
    wrong: [
      "[Ủy Ban Nhân Dân→Ủy ban nhân dân!] quận", "[Hội đồng Nhân dân→Hội đồng nhân dân!] phường",
      "Ủy viên [Ban thường vụ→Ban Thường vụ] Quận ủy", "[Mặt trận tổ quốc→Mặt trận Tổ quốc!]",
      "thuộc [ủy ban nhân dân→Ủy ban nhân dân] quận", "[Bộ nội vụ→Bộ Nội vụ!] đã trả lời",
      "họp với [Đảng cộng sản Việt Nam→Đảng Cộng sản Việt Nam!]",
    ],
    right: [
      "Ủy ban nhân dân quận, Hội đồng nhân dân tỉnh Sơn La", "thăm 11 cơ sở y tế",
      "ỦY BAN NHÂN DÂN QUẬN CẦU GIẤY", "Bộ Tài nguyên và Môi trường, Sở Tài chính",
      "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Ban chấp hành của mỗi hội",
    ]),
  Example(
    rule: "capitals.honour",
    wrong: ["tặng [Huân chương lao động→Huân chương Lao động]"],
    right: ["Huân chương Sao vàng, Nghệ sĩ Nhân dân, Anh hùng Lao động hạng Nhất"]),
  Example(
    rule: "capitals.law",
    wrong: ["theo [Bộ luật hình sự→Bộ luật Hình sự]", "theo [Luật đất đai→Luật Đất đai] năm 2024"],
    right: [
      "Bộ luật Hình sự, Luật Tổ chức Quốc hội, Luật Thi đua, khen thưởng", "luật đất đai nói chung",
    ]),
  Example(
    rule: "names.front",
    wrong: [
      "Ủy ban [MTTQ→MTTQ Việt Nam] quận", "Ủy ban Mặt trận Tổ [quốc→quốc Việt Nam] các phường",
    ],
    right: ["Ủy ban MTTQ Việt Nam quận", "Ủy ban MTTQ", "Ủy ban MTTQ\nViệt Nam quận Cầu Giấy"]),
  Example(
    rule: "names.front-standing-board",
    wrong: ["HĐND, [Thường trực→Ban Thường trực] Ủy ban MTTQ Việt Nam quận"],
    right: [
      "Ban Thường trực Ủy ban MTTQ Việt Nam", "Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam",
      "Thường trực HĐND - UBND",
    ]),
  Example(
    rule: "capitals.party-committee",
    wrong: ["Phó Bí thư [quận→Quận!] ủy, Chủ tịch UBND quận", "Bí thư [đảng→Đảng!] ủy phường"],
    right: ["Phó Bí thư Quận ủy", "các bí thư đảng ủy phường", "lãnh đạo quận ủy các quận"]),
  Example(
    rule: "capitals.nhan-dan",
    wrong: ["của [nhân→Nhân!] dân", "đời sống [nhân→Nhân!] dân", "của Đảng, [nhà→Nhà!] nước"],
    right: [
      "Hội đồng nhân dân, Tòa án nhân dân, Công an nhân dân",
      "thu ngân sách nhà nước, cơ quan nhà nước",
      "sức khỏe Nhân dân, của Nhà nước",
    ]),
  Example(
    rule: "capitals.provision",
    wrong: [
      "theo [Khoản→khoản!] 2 Điều 5", "tại [Điểm→điểm!] a khoản 1 Điều 24",
      "khoản 2 [điều→Điều!] 103",
      "quy định tại [điều→Điều!] 5", "tại [chương→Chương!] XII",
    ],
    right: [
      "Căn cứ điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự.",
      "Khoản 2 Điều này", "gồm 5 chương, 27 điều", "Điểm cầu số 1 tại phường", "05 điều 03 khoản",
    ]),
  Example(
    rule: "capitals.document",
    wrong: ["theo [nghị→Nghị!] định số 30/2020/NĐ-CP", "tại [tờ→Tờ!] trình số 12/TTr-NV"],
    right: ["Nghị định số 30/2020/NĐ-CP", "một nghị định mới", "ký phụ lục hợp đồng số 04/PLHĐ"]),
  Example(
    rule: "capitals.title",
    wrong: [
      "gặp [chủ→Chủ!] tịch Nguyễn Văn Chiến", "do [giáo→Giáo!] sư Trần Đại Nghĩa trình bày",
      "mời [chủ→Chủ] tịch UBND quận Bùi Tuấn Anh", "cùng [phó→Phó!] giám đốc Lê Văn Tám",
    ],
    right: [
      "các chủ tịch UBND phường", "Chủ tịch UBND quận Bùi Tuấn Anh", "bầu chủ tịch và thư ký",
      "đề nghị giám đốc sở báo cáo đồng chí Nguyễn Văn An",
    ]),
  Example(
    rule: "capitals.title-syllables",
    wrong: ["đồng chí [Chủ Tịch→Chủ tịch!] quận", "Phó [Giám Đốc→Giám đốc!] Sở"],
    right: ["Chủ tịch Quốc hội, Phó Chủ tịch, Trưởng Phòng Nội vụ", "CHỦ TỊCH"]),
  Example(
    rule: "capitals.place",
    wrong: [
      "HĐND Thành [Phố→phố!] Nguyễn Bích Thủy", "tại [thành→Thành!] phố Hồ Chí Minh",
      "ở [thủ→Thủ!] đô Hà Nội",
    ],
    right: [
      "thành phố Thái Nguyên, tỉnh Nam Định, quận Cầu Giấy", "Thành phố Hồ Chí Minh, Thủ đô Hà Nội",
      "Quận 1, Phường Điện Biên Phủ", "ông Nguyễn Thành Phố", "THÀNH PHỐ HÀ NỘI",
    ]),
  Example(
    rule: "capitals.region",
    wrong: ["vùng Tây [nguyên→Nguyên]", "khu vực Bắc [bộ→Bộ]"],
    right: ["Tây Bắc, Đông Bắc, Bắc Bộ, Tây Nguyên", "nước Việt Nam bộ trưởng"]),
  Example(
    rule: "capitals.day",
    wrong: ["sáng thứ [sáu→Sáu!], ngày 06 tháng 01 năm 2023", "Cách mạng tháng [tám→Tám!]"],
    right: ["thứ Hai, thứ Tư, tháng Năm, tháng Tám", "điều thứ hai, việc thứ ba là"]),
  Example(
    rule: "capitals.sentence",
    wrong: ["Hội nghị kết thúc. [các→Các] đại biểu ra về."],
    right: ["Hội nghị kết thúc. Các đại biểu ra về.", "bút, giấy v.v. và sổ", "mục a. nội dung"]),
]
