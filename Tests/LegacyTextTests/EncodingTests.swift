import Testing
import Vietnamese

@testable import LegacyText

@Suite("Encodings")
struct EncodingTests {
  @Test(
    "Known mojibake",
    arguments: [
      (LegacyEncoding.tcvn3, "Uû ban nh©n d©n", "Uỷ ban nhân dân"),
      (.vni, "UÛy ban nhaân daân", "Ủy ban nhân dân"),
      (.vni, "Uûy ban", "Ủy ban"),
      (
        .vni, "Quaän Caàu Giaáy, ñöôïc kyû luaät, kyõ thuaät, kyø laï, kî, tænh, nghó, vò",
        "Quận Cầu Giấy, được kỷ luật, kỹ thuật, kỳ lạ, kỵ, tỉnh, nghĩ, vị"
      ),
      (.vni, "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      (.viqr, "Uy? ban nha^n da^n", "Uỷ ban nhân dân"),
      (
        .viqr, "Vie^.t Nam DDo^.c la^.p - Tu+. do, xin\\? an@vn.vn. www.a.vn",
        "Việt Nam Độc lập - Tự do, xin? an@vn.vn. www.a.vn"
      ),
      (.tcvn3Capitals, "céng hßa x· héi", "CỘNG HÒA XÃ HỘI"),
    ])
  func known(encoding: LegacyEncoding, mojibake: String, text: String) {
    #expect(encoding.decode(mojibake: mojibake) == text)
  }

  @Test("Capitals of VN1 where Windows has no punctuation; where it has, the word is pointed at")
  func fullTable() {
    #expect(LegacyEncoding.tcvn3.decode([0x9E, 0x79, 0x20, 0x62, 0x61, 0x6E]) == "Ủy ban")
    let text = "Uû ban nh©n d©n thµnh phè Hµ Néi, quËn CÇu GiÊy: \u{93}c—ng\u{94} C\u{97}NG"
    let found = recognize(text: text)
    #expect(found.encoding == .tcvn3)
    #expect(found.text.hasSuffix("“c—ng” C—NG"))
    #expect(found.doubts.count == 1)
  }

  @Test("Every letter, alone between consonants, survives", arguments: LegacyEncoding.allCases)
  func letters(encoding: LegacyEncoding) throws {
    for letter in accentedLetters {
      if encoding == .tcvn3Capitals, letter.isLowercase { continue }
      let text = "\(letter)"
      let bytes = try encoding.encode(text)
      #expect(encoding.decode(bytes) == text)
      #expect(encoding.decode(mojibake: bytes.asLatin1) == text)
      #expect(encoding.decode(mojibake: bytes.asWindows1252) == text)
    }
  }

  @Test(
    "Every syllable survives",
    arguments: LegacyEncoding.allCases.filter { $0 != .tcvn3Capitals })
  func syllables(encoding: LegacyEncoding) throws {
    let text = allSyllables().joined(separator: " ")
    #expect(encoding.decode(try encoding.encode(text)) == text)
  }

  @Test("TCVN3 writes toned capitals as VN2 has them")
  func tonedCapitals() throws {
    #expect(try LegacyEncoding.tcvn3.encode("Ủy Ấn") == [0x55, 0xB1, 0x79, 0x20, 0xA2, 0xB3, 0x6E])
    #expect(try LegacyEncoding.tcvn3Capitals.encode("ỦY") == [0xF1, 0x59])
  }

  @Test(
    "Capitals that TCVN3 hides in the font",
    arguments: [
      ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      ("Hµ Néi", "Hà Nội"), ("UBND THµNH PHè Hµ NéI", "UBND THÀNH PHỐ HÀ NỘI"),
      ("Uû BAN NH¢N D¢N", "UỶ BAN NHÂN DÂN"), ("Uû ban", "Uỷ ban"), ("¸nh", "ánh"),
      ("ë Hµ NéI", "Ở HÀ NỘI"), ("UBND Tó", "UBND Tú"), ("quý IV Tó", "quý IV Tú"),
      ("§IÒU 5. Hµ néi", "ĐIỀU 5. Hà nội"), ("Hµ\nVIÖT NAM", "Hà\nVIỆT NAM"),
    ])
  func capitals(mojibake: String, text: String) {
    #expect(LegacyEncoding.tcvn3.decode(mojibake: mojibake) == text)
  }

  @Test(
    "What cannot survive is named",
    arguments: [
      (LegacyEncoding.tcvn3, "Anh 漢 em 12 m²", ["漢", "²"]), (.viscii, "a – b", ["–"]),
      (.viqr, "“a”", ["“", "”"]), (.tcvn3Capitals, "HÀ Nội", ["i"]), (.cp1258, "日 a 日", ["日"]),
      (.vni, "Tạ aïn", ["aïn"]), (.viscii, "a\u{2}b", ["\u{2}"]), (.tcvn3, "CộNG", ["CộNG"]),
    ])
  func lost(encoding: LegacyEncoding, text: String, parts: [String]) {
    let failure = #expect(throws: UnencodableText.self) { try encoding.encode(text) }
    // "ộ" of "Nội" is small as well.
    #expect(Set(parts).isSubset(of: failure?.parts ?? []))
    #expect(failure?.encoding == encoding)
  }

  @Test("VIQR's marks that are meant as themselves")
  func escapes() throws {
    for text in [
      "Ta.", "Sao?", "đi (a) o+u a^b", "add c:\\d\\a", "dd", "Đd", "đ'", "a'", "an@a.vn",
    ] {
      #expect(LegacyEncoding.viqr.decode(try LegacyEncoding.viqr.encode(text)) == text)
    }
    #expect(try LegacyEncoding.viqr.encode("Ta.") == Array("Ta\\.".utf8))
  }

  @Test("Names of encodings as users type them")
  func names() {
    for encoding in LegacyEncoding.allCases {
      #expect(LegacyEncoding(named: encoding.rawValue) == encoding)
    }
    #expect(LegacyEncoding(named: "VNI-Windows") == .vni)
    #expect(LegacyEncoding(named: ".VnTimeH") == .tcvn3Capitals)
    #expect(LegacyEncoding(named: "utf-8") == nil)
  }

  @Test("Any bytes can be read, and what is written is read again", arguments: 0..<40)
  func fuzz(seed: UInt64) {
    var random = SplitMix(state: seed)
    let bytes = (0..<400).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    for encoding in LegacyEncoding.allCases {
      let text = encoding.decode(bytes)
      #expect(text == text.normalizedVietnamese)
      if let again = try? encoding.encode(text) { #expect(encoding.decode(again) == text) }
      _ = encoding.decode(mojibake: text)
    }
    _ = recognize(bytes: bytes)
    let lines = recognizeLines(bytes: bytes)
    #expect(lines.flatMap { $0.source + Array($0.ending.utf8) } == bytes || bytes[0] > 0xEE)
    _ = FileConversion(bytes: bytes)
  }
}

/// A generator with a fixed sequence. Source: Steele, Lea, Flood, "Fast splittable pseudorandom
/// number generators", 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
