import Foundation
import Testing

@testable import Vietnamese

@Suite("Syllables")
struct SyllableTests {
  @Test(
    "Every syllable is spelled once and reads back as itself",
    arguments: [
      Syllable.ToneStyle.old, .new,
    ])
  func roundTrip(style: Syllable.ToneStyle) {
    let spellings = Syllable.all.map { $0.spelled(style) }
    #expect(Set(spellings).count == spellings.count)
    #expect(Syllable.all.allSatisfy { Syllable(parsing: $0.spelled(style)) == $0 })
    #expect(spellings.count == 18_724)
    #expect(spellings.allSatisfy { $0 == $0.normalizedVietnamese })
  }

  @Test("Old and new tone marks differ in oa, oe and uy without a final, and nowhere else")
  func styles() {
    let differing = Syllable.all.filter { $0.spelled(.old) != $0.spelled(.new) }
    #expect(Set(differing.map(\.rhyme)) == ["oa", "oe", "uy"])
    #expect(differing.allSatisfy { $0.onset != "qu" && $0.tone != .level })
  }

  @Test(
    "Tone marks in the old and the new place",
    arguments: [
      ("h", "oa", Tone.grave, "hòa", "hoà"), ("", "uy", .hook, "ủy", "uỷ"),
      ("kh", "oe", .hook, "khỏe", "khoẻ"), ("qu", "y", .acute, "quý", "quý"),
      ("h", "oan", .grave, "hoàn", "hoàn"), ("h", "oăc", .dotBelow, "hoặc", "hoặc"),
      ("th", "uyên", .grave, "thuyền", "thuyền"), ("gi", "a", .grave, "già", "già"),
      ("gi", "i", .grave, "gì", "gì"), ("gi", "iêng", .acute, "giếng", "giếng"),
      ("b", "ia", .grave, "bìa", "bìa"), ("l", "ua", .dotBelow, "lụa", "lụa"),
      ("l", "ưa", .hook, "lửa", "lửa"), ("nh", "uôm", .dotBelow, "nhuộm", "nhuộm"),
      ("đ", "ươc", .dotBelow, "được", "được"), ("ng", "oai", .grave, "ngoài", "ngoài"),
      ("kh", "uyu", .hook, "khuỷu", "khuỷu"), ("ngh", "iêng", .tilde, "nghiễng", "nghiễng"),
      ("", "yêu", .acute, "yếu", "yếu"), ("qu", "ôc", .acute, "quốc", "quốc"),
      ("h", "uê", .acute, "huế", "huế"), ("th", "uơ", .hook, "thuở", "thuở"),
    ])
  func spelling(onset: String, rhyme: String, tone: Tone, old: String, new: String) throws {
    let syllable = try #require(Syllable(onset: onset, rhyme: rhyme, tone: tone))
    #expect(syllable.spelled() == old)
    #expect(syllable.spelled(.new) == new)
    for text in [old, new, old.uppercased(), new.capitalized] {
      #expect(Syllable(parsing: text) == syllable)
    }
  }

  @Test(
    "Words that are no syllables",
    arguments: [
      "", "b", "kách", "ce", "gế", "nghành", "ngiêm", "qoa", "coa", "cuy", "iêu", "tíet", "hoăc",
      "mat", "mảt", "hòan", "toán2", "a b", "được.", "fa", "wa", "za", "ja", "quâ\u{301}n", "áá",
      "hoaà", "tieng", "uong", "Uû", "nh©n", "Unicode", "ÿ", "ñu", "nghiêngg",
    ])
  func refused(text: String) {
    #expect(!isSyllable(text))
  }

  @Test("Real words of all kinds")
  func accepted() {
    let words = """
      Nguyễn Thị Đào Ủy UỶ ban nhân dân quận Cầu Giấy Quốc hội giữa giường gìn giêng quyết quýt quít
      khuya khuỷu nguệch ngoạc xoong boóc loong toong ý ỷ y lý mỹ Vy kỹ yết huýt tuýp xuýt Huỳnh
      chuếnh choáng ngoằn ngoèo quanh quẩn đoàn kết phường xã ưỡn ơn ớt ôi ai ạ ở
      """
    for word in words.split(whereSeparator: \.isWhitespace) {
      #expect(isSyllable(word), "\(word)")
    }
  }

  @Test("Text in old encodings does not read as Vietnamese")
  func mojibake() {
    let garbled = "Uû ban nh©n d©n thµnh phè Hµ Néi céng hoµ x· héi chñ nghÜa".split(separator: " ")
    #expect(garbled.count { isSyllable($0) } < garbled.count / 2)
  }

  /// Entries of the dictionary that are names, abbreviations, words from abroad or not standard
  /// ("têt" has no tone, which a stopped syllable cannot do without).
  static let loans = Set(
    """
    ABC ASCII GIF HCM HK HTML HĐND JPEG LHQ PDF PNG TCVN TV Telex Tp UBND URL Unicode VIQR VISCII VN
    VNI basoi email gen gip gram internet intranet ka palăng ping quoàng quoạng quoắt tivi tout têt v
    web xit
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  @Test(
    "Every word of hunspell's dictionary is a syllable or a listed loan",
    .enabled(if: Dictionaries.hunspell != nil, "needs Debian's hunspell-vi"))
  func hunspell() throws {
    let text = try String(contentsOfFile: #require(Dictionaries.hunspell), encoding: .utf8)
    let entries = text.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: "/").first
    }
    let words = entries.filter { !$0.contains(" ") && !$0.contains("-") }.map(String.init)
    #expect(words.count > 6000)
    #expect(Set(words.filter { !isSyllable($0) }) == Self.loans)
  }
}

/// Where the dictionaries of the system are; they are used by tests only.
private enum Dictionaries {
  static let hunspell = [
    "/usr/share/hunspell/vi_VN.dic", "/usr/share/myspell/dicts/vi_VN.dic",
    ProcessInfo.processInfo.environment["VANTHU_HUNSPELL_VI"] ?? "",
  ].first { FileManager.default.isReadableFile(atPath: $0) }
}
