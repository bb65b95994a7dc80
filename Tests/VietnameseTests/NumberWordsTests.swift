import Testing

@testable import Vietnamese

/// `Fixtures/number-words.txt` was made by an independent grammar, itself checked against three
/// published ones; `number-words.py` says which, and where they are wrong.
@Suite("Number words")
struct NumberWordsTests {
  private static let readings: [String: NumberReading] = [
    "north-spoken": .north, "north-silent": NumberReading(emptyThousands: .silent),
    "south-spoken": .south,
    "south-silent": NumberReading(region: .south, emptyThousands: .silent),
  ]

  @Test("The last of the first hundred thousand")
  func hundredThousand() {
    #expect(numberWords(100_000) == "một trăm nghìn")
    #expect(numberWords(100_000, .south) == "một trăm ngàn")
  }

  @Test("0 to 99,999 and 10,000 random numbers to 10¹⁵, all readings, as the independent grammar")
  func digests() throws {
    let randoms = Array(RandomNumbers().prefix(10_000))
    #expect(randoms.max().map { $0 > 100_000_000_000_000 } == true)
    var seen = 0
    for line in try FixtureFile.lines("number-words.txt") {
      let parts = line.split(separator: " ")
      guard parts[0] == "range" || parts[0] == "random" else { continue }
      let reading = try #require(Self.readings[String(parts[1])])
      let start = try #require(Int(parts[2]))
      let places = start..<start + 1000
      let numbers = parts[0] == "range" ? Array(places) : Array(randoms[places])
      #expect(digest(numbers.map { numberWords($0, reading) }) == parts[3], "\(line)")
      seen += numbers.count
    }
    #expect(seen == 4 * 110_000)
  }

  @Test("Samples of the independent grammar, word for word")
  func samples() throws {
    let lines = try FixtureFile.lines("number-words.txt").filter { $0.hasPrefix("sample ") }
    #expect(lines.count > 1000)
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 3)
      let reading = try #require(Self.readings[String(parts[1])])
      let number = try #require(Int(parts[2]))
      #expect(numberWords(number, reading) == parts[3])
    }
  }

  @Test(
    "The examples of domain.md",
    arguments: [
      (21, "hai mươi mốt"), (11, "mười một"), (101, "một trăm linh một"), (24, "hai mươi tư"),
      (14, "mười bốn"), (104, "một trăm linh bốn"), (15, "mười lăm"), (25, "hai mươi lăm"),
      (105, "một trăm linh năm"), (1005, "một nghìn không trăm linh năm"),
      (1_000_001, "một triệu không nghìn không trăm linh một"),
      (2001, "hai nghìn không trăm linh một"), (1_000_000_001, "một tỷ không trăm linh một"),
      (1_000_000_000_000, "một nghìn tỷ"), (-5, "âm năm"), (0, "không"),
    ])
  func examples(number: Int, words: String) {
    #expect(numberWords(number) == words)
  }

  @Test("Other usages")
  func variants() {
    #expect(numberWords(1005, .south) == "một ngàn không trăm lẻ năm")
    #expect(numberWords(124, NumberReading(fourAfterTens: .bon)) == "một trăm hai mươi bốn")
    #expect(numberWords(2_000_000_000, NumberReading(billion: .ti)) == "hai tỉ")
  }

  @Test("The ends of Int have a reading")
  func ends() {
    let tail =
      "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ"
      + " tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh"
    #expect(numberWords(.max) == tail + " bảy")
    #expect(numberWords(.min) == "âm " + tail + " tám")
  }
}

@Suite("Decimals, money, ordinals, dates in words")
struct NumberPhraseTests {
  @Test(
    "Decimals",
    arguments: [
      ("110,5", "một trăm mười phẩy năm"), ("0,1", "không phẩy một"),
      ("0,01", "không phẩy không một"), ("0,001", "không phẩy không không một"),
      ("0,009", "không phẩy không không chín"), ("0,07", "không phẩy không bảy"),
      ("0,032", "không phẩy không trăm ba mươi hai"),
      ("375,406", "ba trăm bảy mươi lăm phẩy bốn trăm linh sáu"),
      ("0,1985", "không phẩy một nghìn chín trăm tám mươi lăm"),
      ("37,42", "ba mươi bảy phẩy bốn mươi hai"),
      ("502,467", "năm trăm linh hai phẩy bốn trăm sáu mươi bảy"),
      ("1.234,50", "một nghìn hai trăm ba mươi tư phẩy năm mươi"),
      ("-0,5", "âm không phẩy năm"), ("−2", "âm hai"), ("5,00", "năm phẩy không không"),
      ("24", "hai mươi tư"), ("1.000.000", "một triệu"), ("007", "bảy"),
      ("0,0325", "không phẩy không ba trăm hai mươi lăm"),
    ])
  func decimals(text: String, words: String) {
    #expect(decimalWords(text) == words)
  }

  @Test("Decimals in the South")
  func southernDecimals() {
    #expect(decimalWords("1.005,105", .south) == "một ngàn không trăm lẻ năm phẩy một trăm lẻ năm")
  }

  @Test(
    "Texts that are no numbers",
    arguments: [
      "", "-", ",", "1,", ",5", "1,2,3", "1.23", "1234.567", ".123", "1..234", "1.234.", "--1",
      "1 000", "12a", "５", "1,5%", "1234567890123456789", "1,1234567890123456789", "+1", "1,-5",
    ])
  func refused(text: String) {
    #expect(decimalWords(text) == nil)
  }

  @Test("Money")
  func money() {
    #expect(moneyWords(1_234_000) == "Một triệu hai trăm ba mươi tư nghìn đồng")
    #expect(moneyWords(500_000, wording: .init(saysEven: true)) == "Năm trăm nghìn đồng chẵn")
    #expect(moneyWords(0) == "Không đồng")
    #expect(moneyWords(-5_000) == "Âm năm nghìn đồng")
    #expect(moneyWords(1_000_500) == "Một triệu không nghìn năm trăm đồng")
    #expect(
      moneyWords(21_000, .south, wording: .init(isCapitalized: false)) == "hai mươi mốt ngàn đồng")
    #expect(moneyWords(15, wording: .init(unit: "đô la Mỹ")) == "Mười lăm đô la Mỹ")
  }

  @Test(
    "Ordinals",
    arguments: [
      (1, "thứ nhất"), (2, "thứ hai"), (4, "thứ tư"), (10, "thứ mười"), (11, "thứ mười một"),
      (14, "thứ mười bốn"), (21, "thứ hai mươi mốt"), (24, "thứ hai mươi tư"),
      (101, "thứ một trăm linh một"),
    ])
  func ordinals(number: Int, words: String) {
    #expect(ordinalWords(number) == words)
  }

  @Test("Ordinals with a capital, and none below 1")
  func otherOrdinals() {
    #expect(ordinalWords(1, isCapitalized: true) == "thứ Nhất")
    #expect(ordinalWords(105, .south, isCapitalized: true) == "thứ Một trăm lẻ năm")
    #expect(ordinalWords(0) == nil && ordinalWords(-1) == nil)
  }

  @Test("Counts in figures and words")
  func counts() {
    #expect(officialCountInWords(2) == "02 (hai)")
    #expect(officialCountInWords(15) == "15 (mười lăm)")
    #expect(officialCountInWords(1234) == "1.234 (một nghìn hai trăm ba mươi tư)")
  }

  @Test("Dates")
  func dates() throws {
    let day = try #require(CalendarDate(year: 2023, month: 1, day: 6))
    #expect(day.inWords() == "ngày mùng sáu tháng một năm hai nghìn không trăm hai mươi ba")
    #expect(
      day.inWords(.south, wording: .init(firstDays: .mong, capitalizesMonth: true))
        == "ngày mồng sáu tháng Một năm hai ngàn không trăm hai mươi ba")
    #expect(day.inWords(wording: .init(firstDays: .plain)).hasPrefix("ngày sáu tháng một năm"))
    let other = try #require(CalendarDate(year: 1945, month: 4, day: 24))
    #expect(
      other.inWords() == "ngày hai mươi tư tháng tư năm một nghìn chín trăm bốn mươi lăm")
    let days = try (9...11).map { try #require(CalendarDate(year: 2000, month: 12, day: $0)) }
    #expect(
      days.map { $0.inWords() }
        == ["mùng chín", "mùng mười", "mười một"].map {
          "ngày \($0) tháng mười hai năm hai nghìn"
        })
  }

  @Test("Times")
  func times() throws {
    func words(_ hour: Int, _ minute: Int, saysZero: Bool = false) throws -> String {
      try #require(ClockTime(hour: hour, minute: minute)).inWords(saysZeroMinutes: saysZero)
    }
    #expect(try words(14, 30) == "mười bốn giờ ba mươi phút")
    #expect(try words(14, 0) == "mười bốn giờ")
    #expect(try words(17, 0, saysZero: true) == "mười bảy giờ không phút")
    #expect(try words(8, 5) == "tám giờ năm phút")
    #expect(try words(0, 21) == "không giờ hai mươi mốt phút")
  }
}

/// FNV-1a, 64 bits, of the lines, in hexadecimal: www.isthe.com/chongo/tech/comp/fnv
private func digest(_ lines: [String]) -> String {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325
  for line in lines {
    for byte in line.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = (value ^ 10) &* 0x100_0000_01B3
  }
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// The numbers of `random_numbers` in `Fixtures/number-words.py`.
private struct RandomNumbers: Sequence, IteratorProtocol {
  private var state: UInt64 = 2023

  mutating func next() -> Int? {
    let powers = sequence(first: 1) { $0 * 10 }.prefix(16).map { $0 }
    var number = Int(bits() % 1_000_000_000_000_000)
    number /= powers[Int(bits() % 15)]
    let emptied = bits() % 64
    for group in 0..<5 where emptied < 32 && emptied >> UInt64(group) & 1 == 1 {
      let place = powers[3 * group]
      number -= number / place % 1000 * place
    }
    return number
  }

  private mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
