import Proofreading
import Testing

@Suite("Mending")
struct MendingTests {
  @Test("What is certain is put in, and every other byte stays")
  func bytes() {
    let proofreader = Proofreader()
    let text =
      "\u{FEFF}HĐND- UBND\r\n18 các nhân\t“các  nhân”\r\n\r\nHo\u{300}a  bi\u{300}nh \u{1F600}\n"
    #expect(
      proofreader.mended(text).utf8.elementsEqual(
        "\u{FEFF}HĐND - UBND\r\n18 cá nhân\t“các  nhân”\r\n\r\nHo\u{300}a bi\u{300}nh \u{1F600}\n"
          .utf8))
  }

  @Test("What is not certain is left alone")
  func uncertain() {
    let proofreader = Proofreader()
    for text in ["UVTV quận", "việc sát nhập", "Ủy ban MTTQ quận", "6/1/2023", "ngày 31/02/2023"] {
      #expect(proofreader.mended(text) == text)
      #expect(!proofreader.remarks(on: text).isEmpty)
    }
  }

  @Test("Remarks on another text, or out of order, do no harm")
  func foreignRemarks() {
    let proofreader = Proofreader()
    let remarks = proofreader.remarks(on: "HĐND- UBND, 15 tập thể và 18 các nhân").reversed()
    #expect(proofreader.fixed("HĐND", Array(remarks)) == "HĐND")
    #expect(proofreader.fixed("", Array(remarks)).isEmpty)
  }

  /// Pieces that rules look at; texts are made of them at random.
  private static let fragments = [
    "các", "nhân", "18", "HĐND", "-", "- ", " -", "–", "UBND", "Ủy", "uỷ", "ban", "Nhân", "dân",
    "MTTQ",
    "Thường", "trực", "quận", "Thành", "Phố", "Hồ", "Chí", "Minh", "ngày", "tháng", "năm", "2023",
    "03", "1",
    "/", "QĐ", "QD", "TTr", "NĐ-CP", "số", "tờ", "trình", "Khoản", "điều", "2", ",", ".", ";", ":",
    "%", "110.5",
    "1,234,567", "1500000", "đồng", "\"", "“", "”", "(", ")", "hòan", "nghành", "đuợc", "Bí", "thư",
    "chủ",
    "tịch", "Nguyễn", "Văn", "An", "\n", "\r\n", "\t", "  ", "\u{200B}", "\u{A0}", "Ð",
    "e\u{302}\u{301}", "`",
    "<a", ">", "./.", "Nơi", "nhận", "Căn", "cứ", "thứ", "Hai", "\u{1F1FB}\u{1F1F3}", "漢", "www.",
    ".vn", "@",
    "độc", "lập", "Tự", "do", "Hạnh", "phúc", "'", "’", "‘", "«", "»", "I", "V", "\u{301}", "0",
    "00",
  ]

  @Test("Texts at random: places are right, none overlaps, mending ends", arguments: 0..<40)
  func random(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let proofreader = Proofreader(
      options: .init(
        tone: Proofreader.ToneMarks.allCases[seed % 3], isFinalParagraphChecked: seed % 2 == 0))
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<(generator.next() % 40) {
        text += Self.fragments[Int(generator.next() % UInt64(Self.fragments.count))]
        if generator.next() % 2 == 0 { text += " " }
      }
      check(text, proofreader)
    }
  }

  private func check(_ text: String, _ proofreader: Proofreader) {
    let bytes = Array(text.utf8)
    var end = 0
    for remark in proofreader.remarks(on: text) {
      #expect(remark.range.lowerBound >= end && !remark.range.isEmpty, "\(text.debugDescription)")
      end = remark.range.upperBound
      #expect(String(validating: bytes[remark.range], as: UTF8.self) == remark.found)
      #expect(!remark.isCertain || remark.proposal != nil)
      #expect(
        remark.proposal.map { Array($0.utf8) } != Array(remark.found.utf8),
        "\(remark.rule.id) proposes what stands there: \(text.debugDescription)")
    }
    #expect(end <= bytes.count)
    let mended = proofreader.mended(text)
    #expect(proofreader.mended(mended) == mended, "\(text.debugDescription)")
    #expect(
      proofreader.remarks(on: mended).allSatisfy { !$0.isCertain }, "\(text.debugDescription)")
  }

  @Test("Deeply nested or never closed marks are read in linear time")
  func nested() {
    for mark in ["“", "(", "\"", "`", "<a", "’", "“’", "-", ".", "1.", "/", "a@", "("] {
      let text = String(repeating: mark + " ", count: 20_000)
      _ = Proofreader().remarks(on: text)
    }
  }
}

/// Numbers at random, the same in every run. Source: Steele, Lea, Flood, 2014 (SplitMix64).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
