import Foundation
import Testing
import Vietnamese

@testable import LegacyText

/// Cells of two or three words: in old codes they are found, in Unicode and other languages never.
@Suite("Short texts")
struct ShortTextTests {
  /// All sentences of the corpus cut into pieces of one to three words.
  static let pieces: [String] = {
    var pieces: Set<String> = []
    for line in Corpus.lines {
      let words = line.split(separator: " ")
      for length in 1...3 {
        for start in stride(from: 0, to: words.count, by: length) {
          pieces.insert(words[start..<min(start + length, words.count)].joined(separator: " "))
        }
      }
    }
    return pieces.sorted()
  }()

  private func recognition(of text: String) -> Recognition? {
    recognize(texts: [GroupedText(text, group: 0)])[0]
  }

  private func isFound(_ text: String) -> Bool { recognition(of: text)?.isCertain == true }

  @Test("No piece of good Vietnamese is taken for old codes, nor any word of the dictionary")
  func unicode() throws {
    let file = "/usr/share/hunspell/vi_VN.dic"
    let dictionary = try String(contentsOfFile: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline).map { String($0.prefix { $0 != "/" }) }
    #expect(dictionary.count > 6_000 && Self.pieces.count > 20_000)
    let texts = Self.pieces + dictionary
    #expect(texts.filter { recognition(of: $0) != nil } == [])
    #expect(texts.filter { misreadUnicode($0) != nil } == [])
  }

  @Test("Other languages, figures, addresses and signs are left alone")
  func foreign() {
    let words = RecognitionTests.otherLanguages.flatMap { text in
      text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    let signs = [
      "Nguyễn®", "Vinamilk®", "VinFast™", "Coca-Cola®", "© 2023", "©Vanthu", "25 µm", "bụi 2,5µm",
      "5 µm", "40 °C", "m²",
      "½ kg", "¼m", "1½m", "§ 5", "§5a", "2×3", "±5%", "a·b", "•An", "·Nam", "«Nam»", "« nhạc »",
      "«i ragazzi»", "1ª",
      "Ho¹", "LÊn", "TRÊn", "NÊn", "HÒa Bình", "TÔi", "CÔng an", "BÌnh", "ĐÀ Nẵng", "“UBND XÃ”",
      "CẤP XÃ”", "XÃ…", "XÃ–",
      "TÃ’", "Å", "Tromsø", "Bø", "Malmö", "Zoë", "Chloë", "Loïc", "Thaï", "Haïti", "Citroën",
      "Señor Núñez",
      "São Paulo", "François Müller", "Größe", "Ærø", "Þór Guðrún", "ngoe@vanthu.vn", "f(a)+g(b)",
      "x^2", "Đắk Lắk", "Krông Ana",
      "Bà Lê Hà là cô giáo", "cô bán cá", "Q. 1, TP. HCM",
    ]
    for text in words + pairs + signs {
      #expect(!isFound(text) && misreadUnicode(text) == nil, "\(text)")
    }
  }

  @Test(
    "Pieces of two and three words in old codes are found, and read aright",
    arguments: [(LegacyEncoding.tcvn3, 0.95, 0.001), (.vni, 0.85, 0.01), (.viqr, 0.75, 0.001)])
  func found(encoding: LegacyEncoding, share: Double, misread: Double) throws {
    var (asked, found, wrong) = (0, 0, 0)
    for (index, piece) in Self.pieces.enumerated() where index % 11 == 0 {
      let marked = piece.split(separator: " ").filter { word in
        word.unicodeScalars.contains { LetterCode($0.value).isMarked }
          && isSyllable(word.lowercased())
      }
      guard Set(marked).count > 1, let bytes = try? encoding.encode(piece) else { continue }
      asked += 1
      for shown in [bytes.asLatin1, bytes.asWindows1252] {
        guard let recognition = recognition(of: shown), recognition.isCertain else { continue }
        found += 1
        if recognition.text != piece { wrong += 1 }
      }
    }
    #expect(asked > 500)
    #expect(Double(found) >= share * Double(2 * asked), "\(found) of \(2 * asked)")
    #expect(Double(wrong) <= misread * Double(found), "\(wrong) of \(found)")
  }

  @Test(
    "One word that no language has is enough, also among good ones",
    arguments: [
      ("Tæ ®¹i biÓu", "Tổ đại biểu"), ("§Þa ph­¬ng", "Địa phương"), ("NguyÔn Lan", "Nguyễn Lan"),
      ("§ç V¨n B×nh", "Đỗ Văn Bình"), ("c« Hoa", "cô Hoa"), ("lµ", "là"), ("QuËn", "Quận"),
      ("¸nh", "ánh"), ("th­", "thư"),
    ])
  func oneWord(shown: String, read: String) {
    #expect(recognition(of: shown)?.isCertain == true, "\(shown)")
    #expect(recognition(of: shown)?.text == read)
    #expect(isFound("Nguyễn Thị Đào, \(shown)"))
  }

  @Test("A word that may be foreign is certain among its like in the column")
  func columns() {
    let names = ["Tæ", "Héi", "Chøng", "Tæ", "sè 5", "", "12"]
    func certain(_ texts: [String]) -> [String] {
      let grouped =
        texts.map { GroupedText($0, group: 1) } + [GroupedText("Nguyễn Thị Đào", group: 2)]
      return zip(texts, recognize(texts: grouped)).filter { $1?.isCertain == true }.map(\.0)
    }
    #expect(certain(names) == ["Tæ", "Héi", "Chøng", "Tæ"])
    #expect(certain(["Tæ"]) == [])
    #expect(recognition(of: "Tæ").map { !$0.isCertain && $0.text == "Tổ" } == true)
    #expect(certain(["Tæ", "Bø", "Đỗ", "Lê Thị Hạ", "Müller"]) == [])
  }

  @Test("UTF-8 that was read as Windows-1252 is told from letters that belong")
  func misread() throws {
    var count = 0
    for (index, piece) in Self.pieces.enumerated() where index % 11 == 0 {
      guard
        piece.unicodeScalars.contains(where: { $0.value >= 0xC0 && LetterCode($0.value).isMarked })
      else { continue }
      count += 1
      let shown = Array(piece.utf8).asWindows1252
      #expect(
        misreadUnicode(shown) == piece || piece.uppercased() == piece || piece.hasSuffix("à"),
        "\(piece) \(shown)")
      #expect(misreadUnicode(piece) == nil)
    }
    #expect(count > 1_000)
    // Bytes that Windows-1252 has no letter for are often lost.
    #expect(misreadUnicode("Äá»— VÄƒn BÃ¬nh") == "Äỗ Văn Bình")
  }
}
