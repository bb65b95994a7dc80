/// The single words that rules ask for.
enum WordLists {
  /// Family names that are hardly anything else. Source: the commonest family names of the Kinh,
  /// as in Lê Trung Hoa, "Họ và tên người Việt Nam", 2005.
  static let familyNames = WordSet(
    words: """
      Nguyễn Trần Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Trương Đinh Trịnh Phùng Tạ Nghiêm Quách
      Đoàn Lê Hoàng Dương Lý Đào Lưu Lương Khuất Doãn Đàm Đậu Chử Thiều Hứa Giáp Mạc Vương
      """)

  /// Family names that are also common words or begin the names of places.
  static let ambiguousFamilyNames = WordSet(
    words: """
      Hồ Mai Hà Cao Thái Lâm Tô Chu Tôn Tăng Thân Bạch Cù Triệu Từ Uông Kiều Khổng Giang Châu Bế
      Âu Nông Lò Ma Lục Vi Sầm Giàng Vàng Thào La Kim Ninh Quan Quản Trà Tống Văn Cung Diệp
      Đồng Hàn Lã Lại Lữ Ngụy Phí Phú Thạch Tiêu Tòng Viên Sơn Đới Cấn Cồ Hoa Yên An Điểu
      """)

  /// Degrees and ranks, written short with a full stop.
  static let degreeAbbreviations = WordSet(
    words: """
      GS TS PGS ThS BS ThS.BS CN KS LS DS NGƯT NGND NSƯT NSND GS.TS PGS.TS PGS.TSKH TSKH GS.TSKH
      BSCK Ths CKI CKII Th.S
      """)

  /// Short forms of words for places and streets, written with a full stop.
  static let placeAbbreviations = WordSet(words: "TP Q P TX TT H X Đ KP T BT Ô ĐC ql tl")

  /// The capacities in which a document is signed. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I,
  /// phần I, mục II.7.a; with a slash, Hướng dẫn 36-HD/VPTW.
  static let signingCapacities = WordSet(words: "TM KT TL TUQ Q T/M K/T T/L TUN")

  /// Words for units of the land and for places, before a name: "quận Cầu Giấy".
  static let placeNouns = WordSet(
    words: """
      quận huyện tỉnh phường xã phố trấn thôn ấp xóm làng bản buôn đường ngõ hẻm sông núi hồ cầu
      chợ đảo vịnh biển đèo đô khu vùng vực chùa đình đền rạch kênh mương nghề
      """)

  /// The first syllables of words for places of two syllables: "thành phố Vinh".
  static let placeCompounds = WordSet(words: "thành thị khu")

  /// The first syllables of words that end in a word for a place: "thủ đô Hà Nội".
  static let placeWordStarts = WordSet(words: "thành thị khu thủ dân")

  /// Words of one syllable that begin the name of a body: "Sở Nội vụ".
  static let bodyHeads = WordSet(
    words: """
      sở phòng ban bộ cục vụ viện trường hội đoàn đội quỹ tổ trạm đài báo khối khoa nhà chánh trưởng
      ủy uỷ
      """)

  /// Heads that name an office and its holder and stand apart from what follows: "Chánh |
  /// Thanh tra".
  static let officeWords = WordSet(words: "chánh trưởng")

  /// Forms of companies, written short.
  static let companyForms = WordSet(words: "TNHH MTV CP")

  /// Words with a capital that the next capital does not join to a name: "Phó | Cục trưởng".
  static let nameOpeners = WordSet(words: "phó trưởng chánh nguyên luật tết ngày tháng xét")

  /// Units of government, which follow the name of their body: "Ủy ban nhân dân quận".
  static let governmentLevels = WordSet(
    words: "quận huyện tỉnh phường xã thị thành cấp các nước trung")

  /// The last syllables of the words for units of government and for their Party committees, which
  /// the name of a person can follow: "Chủ tịch UBND quận Bùi Tuấn Anh".
  static let headedUnits = WordSet(words: "quận huyện tỉnh phường xã phố trấn ủy uỷ")

  /// Short names of bodies.
  static let bodyAbbreviations = WordSet(
    words: "UBND HĐND MTTQ UBMTTQ TAND VKSND HND LHPN CCB LĐLĐ TNCS ĐUBND")

  /// Words that begin a sentence and no name, however the next word is written.
  static let sentenceOpeners = WordSet(
    words: """
      theo tại do với các những cùng về trong để từ sau trước khi và của được ở giao gửi trình nhờ
      mời có là cho đến tới qua ngoài trên dưới bởi vì nếu tuy nhưng song hiện riêng mọi mỗi một hai
      ba bốn năm sáu bảy tám chín mười đây đó này kính yêu dự tặng trao nhân ngay cả cũng đã đang sẽ
      thay kể như
      """)

  /// Words after which a number, a Roman number or a letter says which one is meant, in references.
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6; Phụ lục II, mục V.7.
  static let references = WordSet(
    words: "điều khoản điểm chương mục phần lục mẫu quyển tiết biểu bảng hình")

  /// Words for times that take a number.
  static let timeLabels = WordSet(words: "ngày mùng tháng năm quý thứ")

  /// Other words that take a number.
  static let weakLabels = WordSet(
    words: """
      quận phường tổ phố thôn ấp xóm lớp khối tầng phòng lầu đội cụm ngõ hẻm đường khóa khoá kỳ đợt
      vòng bước phiên lần hạng cấp loại nhóm tập hội án trang đoạn nhà kỷ bậc lô dòng cột ngạch ngách
      tuần đêm tuyến giải thửa mốc khu
      """)

  /// Words for ways, whose numbers can have many figures: "đường tỉnh 427".
  static let roads = WordSet(words: "lộ tỉnh đường ngõ ngách hẻm phòng họp lô thửa ngạch")

  /// Labels that count when they stand after a number: "mỗi tuần 2 lần".
  static let countedTimes = WordSet(words: "lần đêm tuần giải")

  /// Words whose numbers are those of a thing, not of a document: "biển số 29A-005.37".
  static let plates = WordSet(words: "biển mã")

  /// Words for the part of a year that a number names, before the year: "quý 2 năm 2023".
  static let yearParts = WordSet(words: "tháng quý kỳ đợt tuần")

  /// Words after which a number counts, whatever follows: "mỗi tổ 12 người".
  static let eachWords = WordSet(words: "mỗi từng mọi một những")

  /// What takes "số" as a part of its own number: "Mẫu số 05".
  static let numberedForms = WordSet(words: "mẫu biểu bảng lục")

  /// Short names of standards, before their number.
  static let standards = WordSet(words: "QCVN TCVN ISO TCCS QCĐP")

  /// Small Roman numbers that count items.
  static let smallRomanNumbers = WordSet(words: "ii iii iv vi vii viii ix")

  /// Units of length, after the two sides of something: "3x4 cm".
  static let measures = WordSet(words: "mm cm m km")

  /// Words for numbers given to people and things: "mã số", "số hiệu", "điện thoại".
  static let codeLabels = WordSet(
    words: "hiệu mã thoại khoản đt fax tel cccd cmnd cmtnd stt mst bhxh hotline")

  /// Words that take years: "nhiệm kỳ 2021 - 2026".
  static let terms = WordSet(words: "kỳ đoạn học khóa khoá niên")

  /// Words for a number in its order: "thứ ba".
  static let ordinals = WordSet(
    words: """
      nhất nhì hai ba tư bốn năm sáu bảy tám chín mười một giêng chạp
      """)

  /// Units and counting words of one syllable or sign.
  static let units = WordSet(
    words: """
      % ‰ ₫ đ đồng nghìn ngàn triệu tỷ tỉ trăm chục vạn usd vnđ vnd eur m km cm mm m² m2 km² km2 cm²
      mm² m³ m3 ha kg g mg tấn tạ yến lít l ml kw kwh mw w v °c °f ° độ mb gb tb kb pt px ppm db hz
      kwp kva mbps
      giờ phút giây ngày tháng năm tuần quý đêm buổi lần lượt phiên kỳ cuộc đợt vòng bước thế
      người hộ em cháu học vị ông bà anh chị nam nữ khách đôi cặp đội nhóm tổ lớp trường khối khoa
      phường xã thôn ấp bản làng xóm tỉnh quận huyện khu cụm chi phòng ban ngành sở bộ hội đoàn
      điều khoản điểm chương mục phần trang bản tờ tập quyển cuốn bộ bài câu chữ dòng đơn thư tin sổ
      suất giải bằng giấy cờ huân phiếu phần món chiếc cái con cây căn ngôi nhà phòng tầng xe máy thửa
      vụ việc ý án tội loại cấp bậc hạng mức lớp môn tiết chỗ ghế bàn bức hồ gói tuyến trạm
      """)

  /// Multipliers: after a number they take the unit that follows with them.
  static let multipliers = WordSet(words: "trăm nghìn ngàn vạn triệu tỷ tỉ chục")

  /// Units whose capitals are part of them.
  static let capitalUnits = WordSet(
    words: "usd vnđ vnd eur kw kwh kwp kva mbps mw w v °c °f mb gb tb kb pt hz db ha đ g kg mg l")

  /// Words after a number that are not what it counts: "Điều 5 của", "từ 5 đến 10".
  static let functionWords = WordSet(
    words: """
      của và đến tới là theo tại từ trong được cho với để do bởi về đã sẽ đang thì mà hoặc hay như
      trên dưới cùng so vào ra lên nêu này đó kia ấy nói quy có không bị phải cần nên nhằm thuộc
      gồm còn nếu khi sau trước qua giữa ngoài bằng nhưng rồi vẫn cũng đều thứ - –
      """)
}
