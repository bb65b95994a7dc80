import Foundation
import Testing

@testable import Vietnamese

@Suite("Tone placement")
struct ToneTests {
  /// The endings in which usage differs, old and new; domain.md §6.1 lists them.
  private static let endings = zip(
    "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(separator: " ").map(String.init),
    "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(separator: " ").map(String.init))

  /// A word with its ending put in the other style by the list alone.
  private func replaced(_ word: String, toNew: Bool) -> String {
    guard !word.hasPrefix("q") else { return word }
    for (old, new) in Self.endings where word.hasSuffix(toNew ? old : new) {
      return word.dropLast(2) + (toNew ? new : old)
    }
    return word
  }

  @Test(
    "Every syllable goes to the new place and back, in every letter case",
    arguments: [String.TestCase.small, .capital, .firstCapital])
  func everySyllable(mode: String.TestCase) {
    let old = allSyllables(.old).map { $0.cased(mode) }
    let new = allSyllables(.new).map { $0.cased(mode) }
    let wrong = zip(old, new).filter { first, second in
      toned(first, style: .new) != second || toned(second, style: .old) != first
        || toned(first, style: .old) != first || toned(second, style: .new) != second
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    let text = old.joined(separator: " ")
    #expect(toned(text, style: .new) == new.joined(separator: " "))
    #expect(toned(toned(text, style: .new), style: .old) == text)
  }

  @Test("What changes is what the list of endings says")
  func endings() {
    let wrongNew = allSyllables(.old).filter {
      toned($0, style: .new) != replaced($0, toNew: true)
    }
    let wrongOld = allSyllables(.new).filter {
      toned($0, style: .old) != replaced($0, toNew: false)
    }
    #expect(wrongNew.isEmpty && wrongOld.isEmpty, "\(wrongNew.prefix(5)) \(wrongOld.prefix(5))")
  }

  @Test(
    "Words of a dictionary change only in the listed endings",
    .enabled(if: HunspellDictionary.path != nil, "needs Debian's hunspell-vi"))
  func hunspell() throws {
    let text = try String(contentsOfFile: #require(HunspellDictionary.path), encoding: .utf8)
    let words = text.split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: "/").first.map(String.init) }
      .filter { isSyllable($0) }
    #expect(words.count > 6000)
    let changed = words.filter { word in
      let new = toned(word, style: .new)
      #expect(new == replaced(word, toNew: true))
      #expect(toned(word, style: .old) == replaced(word, toNew: false))
      return new != toned(word, style: .old)
    }
    #expect(changed.count > 50)
  }

  @Test(
    "Text",
    arguments: [
      ("UỶ BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"), ("Cộng hoà xã hội", "Cộng hòa xã hội"),
      ("khoẻ mạnh, thuỷ lợi; (uỷ quyền).", "khỏe mạnh, thủy lợi; (ủy quyền)."),
      ("Xã hội chủ nghĩa-Hoà bình/THUỶ", "Xã hội chủ nghĩa-Hòa bình/THỦY"),
      ("goá phụ, xoá, loè, choè, nguỵ", "góa phụ, xóa, lòe, chòe, ngụy"),
      ("HOẢ tốc HOẠ hoẠ", "HỎA tốc HỌA họA"), ("“Toạ đàm”", "“Tọa đàm”"),
    ])
  func text(new: String, old: String) {
    #expect(toned(new, style: .old) == old)
    #expect(toned(old, style: .new) == new)
    #expect(toned(new, style: .keep) == new)
  }

  @Test(
    "Texts with nothing to move",
    arguments: [
      "", "quý quỳ Quỹ QUÝ quà quả què", "hoàn hoặc toàn thuyền khuyến già giờ", "hoà2 2hoà hoà_",
      "hoàa fuỷ zoà oàh", "huế thuở khuỷu ngoài xoáy", "của mùa bìa lúa mía", "hoa khoe huy",
      "ho\u{300}a", "oóa",
    ])
  func untouched(text: String) {
    for style in [TonePlacement.old, .new] where !(text.contains("hoà") && style == .new) {
      #expect(Array(toned(text, style: style).utf8) == Array(text.utf8))
    }
  }

  @Test("Names and quotations that the caller names are left alone")
  func exceptions() {
    let text = "Đồng chí Hoà ở Hoà Bình, uỷ viên"
    let hoa = 13..<17
    #expect(String(decoding: Array(text.utf8)[hoa], as: UTF8.self) == "Hoà")
    #expect(
      toned(text, style: .old, except: [hoa]) == "Đồng chí Hoà ở Hòa Bình, ủy viên")
    let spaceAfter = hoa.upperBound..<hoa.upperBound + 1
    #expect(
      toned(text, style: .old, except: [spaceAfter]) == "Đồng chí Hòa ở Hòa Bình, ủy viên")
    #expect(toned(text, style: .old, except: [0..<text.utf8.count]) == text)
  }

  @Test("Both usages in one text are found with their places")
  func mixture() {
    let text = "Ủy ban, hoà giải, quý, thuỷ lợi, toàn dân, thỏa"
    func words(_ ranges: [Range<Int>]) -> [String] {
      ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
    let styles = toneStyles(in: text)
    #expect(words(styles.old) == ["Ủy", "thỏa"])
    #expect(words(styles.new) == ["hoà", "thuỷ"])
    let without = toneStyles(in: text, except: styles.new)
    #expect(without.old == styles.old && without.new.isEmpty)
  }
}

extension String {
  enum TestCase: Sendable { case small, capital, firstCapital }

  fileprivate func cased(_ mode: TestCase) -> String {
    switch mode {
    case .small: self
    case .capital: uppercased()
    case .firstCapital: prefix(1).uppercased() + dropFirst()
    }
  }
}

/// Where the dictionary of the system is; tests only.
private enum HunspellDictionary {
  static let path = [
    "/usr/share/hunspell/vi_VN.dic", "/usr/share/myspell/dicts/vi_VN.dic",
    ProcessInfo.processInfo.environment["VANTHU_HUNSPELL_VI"] ?? "",
  ].first { FileManager.default.isReadableFile(atPath: $0) }
}
