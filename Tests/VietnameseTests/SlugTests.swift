import Testing

@testable import Vietnamese

@Suite("Slugs and capitals")
struct LetterTests {
  @Test(
    "A slug is lower-case ASCII with single hyphens",
    arguments: [
      ("Nguyễn Thị Đào", "nguyen-thi-dao"),
      ("  UBND quận Cầu Giấy (2023) ", "ubnd-quan-cau-giay-2023"),
      ("15/QĐ-UBND", "15-qd-ubnd"),
      ("Ng\u{75}ye\u{302}\u{303}n", "nguyen"),
      ("Ủy ban – Mặt trận", "uy-ban-mat-tran"),
      ("Müller & ñandú", "muller-nandu"),
      ("ƯƠNG ĐƯỜNG", "uong-duong"),
      ("…", ""),
      ("", ""),
    ])
  func slugs(text: String, expected: String) {
    #expect(slug(text) == expected)
  }

  @Test("Every Vietnamese letter has its capital")
  func capitals() {
    let small =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    let large =
      "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"
    #expect(small.filter { !$0.isASCII }.count == 67)
    #expect(Array(small.uppercasedVietnamese.unicodeScalars) == Array(large.unicodeScalars))
    #expect(Array(large.uppercasedVietnamese.unicodeScalars) == Array(large.unicodeScalars))
  }

  @Test("Capitals leave everything else alone")
  func otherCharacters() {
    #expect("Ủy ban, 15 m² – 5 µm ß: “đ/c”".uppercasedVietnamese == "ỦY BAN, 15 M² – 5 µM ß: “Đ/C”")
    let loose = "e\u{323}\u{302}".uppercasedVietnamese
    #expect(Array(loose.unicodeScalars) == ["E", "\u{323}", "\u{302}"])
  }

  @Test("The letter table knows the same letters as Unicode decomposition")
  func letters() {
    let marks: [Unicode.Scalar?] = [nil, "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    for (index, vowel) in Letter.vowels.enumerated() {
      for (tone, mark) in zip(Tone.allCases, marks) {
        var text = String.UnicodeScalarView([vowel])
        if let mark { text.append(mark) }
        let composed = String(text).normalizedVietnamese.unicodeScalars
        #expect(Array(composed) == [Letter(vowel: index, tone: tone).scalar])
        let capital = String(composed).uppercased().unicodeScalars.first.flatMap { Letter($0) }
        #expect(capital == Letter(vowel: index, tone: tone))
      }
    }
    #expect(Letter("ñ") == nil && Letter("5") == nil && Letter("Δ") == nil)
  }

  @Test("Words have one key whatever their case, and different words different keys")
  func wordKeys() {
    #expect(WordKey("NGHIÊNG") == WordKey("nghiêng"))
    #expect(WordKey("Christopher") == WordKey("CHRISTOPHER"))
    #expect(WordKey("m²") != WordKey("m³"))
    #expect(WordKey("a") != WordKey("á") && WordKey("ab") != WordKey("ba"))
    #expect(Set(allSyllables().map { WordKey($0.unicodeScalars) }).count == allSyllables().count)
  }
}
