import Testing

@testable import Vietnamese

@Suite("Collation")
struct CollationTests {
  @Test("The order of ICU's Vietnamese collation")
  func icu() throws {
    let texts = try FixtureFile.lines("collation.txt")
    #expect(texts.count > 3000)
    let keys = texts.map { CollationKey($0) }
    // Each text is before the next one, so the whole order is ICU's.
    for index in keys.indices.dropFirst() {
      #expect(keys[index - 1] < keys[index], "\(texts[index - 1]) | \(texts[index])")
    }
  }

  /// Each list in its order. The first ones are the examples of Vũ Xuân Lương, "Quy tắc sắp xếp đơn vị
  /// từ vựng trong từ điển tiếng Việt", Vietlex, rules 2 to 4; the others follow from rule 3, "từng
  /// khối viết liền … từ trái sang phải".
  static let dictionaryOrder = [
    "a, à, ả, ã, á, ạ, ă, ằ, ẳ, ẵ, ắ, ặ, â, ầ, ẩ, ẫ, ấ, ậ, b, c, d, đ, e, è, ẻ, ẽ, é, ẹ, ê, ề, ể, ễ",
    "ế, ệ, f, g, h, i, ì, ỉ, ĩ, í, ị, j, k, l, m, n, o, ò, ỏ, õ, ó, ọ, ô, ồ, ổ, ỗ, ố, ộ, ơ, ờ, ở, ỡ",
    "ớ, ợ, p, q, r, s, t, u, ù, ủ, ũ, ú, ụ, ư, ừ, ử, ữ, ứ, ự, v, w, x, y, ỳ, ỷ, ỹ, ý, ỵ, z",
    "a, A", "cha, chan", "ang, ạng, anh, ánh", "ác, ạc, ách", "apatit, apxe", "ba, bà, bả",
    "hai, hài, hại",
    "ba, ba ba, ba lô, bà, bà ba, bả, bác, bạc, bách", "ba lô, ba-lô-ni, bà ba, bà con",
    "Hà Nam, Hà Nội, Hả, Hai, hài", "quý, quý báu, quyền, quyển, quyết định",
  ]

  @Test("The order of dictionaries, syllable by syllable", arguments: dictionaryOrder)
  func syllables(list: String) {
    let texts = list.split(separator: ", ")
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] {
        #expect(compareVietnamese(String(text), String(other), by: .syllables) == .before)
        #expect(compareVietnamese(String(other), String(text), by: .syllables) == .after)
      }
    }
  }

  @Test("The two orders differ where a tone comes before a letter")
  func difference() {
    #expect(compareVietnamese("bà ba", "ba lô") == .before)
    #expect(compareVietnamese("bà ba", "ba lô", by: .syllables) == .after)
  }

  @Test("Hyphens end a syllable", arguments: ["-", "\u{2010}", "\u{2011}", "–", " - "])
  func hyphens(hyphen: String) {
    #expect(compareVietnamese("Lê\(hyphen)nin", "Lệ", by: .syllables) == .before)
    #expect(compareVietnamese("Lê\(hyphen)nin", "Lê ninh", by: .syllables) == .before)
    #expect(compareVietnamese("Lê\(hyphen)nin", "Lê", by: .syllables) == .after)
  }

  @Test("Case decides last of all", arguments: [CollationKey.Order.letters, .syllables])
  func letterCase(order: CollationKey.Order) {
    #expect(compareVietnamese("Ba ba", "ba bà", by: order) == .before)
    #expect(compareVietnamese("ba ba", "Ba ba", by: order) == .before)
    #expect(compareVietnamese("ba Ba", "Ba ba", by: order) == .before)
  }

  @Test("Texts with one place", arguments: [CollationKey.Order.letters, .syllables])
  func same(order: CollationKey.Order) {
    let pairs = [
      ("Việt", "Vie\u{323}\u{302}t"), ("Việt", "Viê\u{323}t"), ("", ""), ("a\u{AD}b", "ab"),
      ("a b", "a\u{A0}b"), ("café", "cafe\u{301}"), ("15/QĐ", "15/QĐ"),
    ]
    for (a, b) in pairs {
      #expect(compareVietnamese(a, b, by: order) == .same)
      #expect(CollationKey(a, by: order).hashValue == CollationKey(b, by: order).hashValue)
    }
    #expect(compareVietnamese("d", "đ", by: order) == .before)
  }
}
