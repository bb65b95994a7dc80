import Diagnostics
import Testing
import Vietnamese

@testable import Conferences

/// How texts are cut into words, and when two words are the same.
@Suite struct WordTests {
  @Test func marksAroundAWordAreNotOfIt() {
    let text = "  “Quận Cầu Giấy” – cũ, (25/QĐ-UBND).  "
    let words = Word.words(of: text)
    #expect(words.map { $0.text(in: text) } == ["Quận", "Cầu", "Giấy", "cũ", "25/QĐ-UBND"])
    #expect(words.map(\.hasOpening) == [true, false, false, false, true])
    // The dash stands alone and closes the word before it.
    #expect(words.map { $0.closing(in: text) } == ["", "", "”–", ",", ")."])
    #expect(words.map(\.isCapitalized) == [true, true, true, false, false])
    #expect(words.map(\.endsSentence) == [false, false, false, false, true])
    #expect(words.map(\.hasSlash) == [false, false, false, false, true])
    #expect(words.map(\.joinsNext) == [true, true, false, false, false])
  }

  @Test func signsBeforeTheFirstWordAreLeftOut() {
    #expect(Concordance("– … Đại biểu").text(0..<2) == "Đại biểu")
    #expect(Word.words(of: " – ").isEmpty)
    #expect(Word.words(of: "").isEmpty)
  }

  @Test(
    "Small and bare letters",
    arguments: [
      ("THỦY", "thủy", "thuy"), ("Đỗ", "đỗ", "do"), ("ubnd", "ubnd", "ubnd"),
      ("Ñandú", "ñandú", "ñandu"),
    ])
  func forms(text: String, folded: String, bare: String) {
    let words = Word.words(of: text).map(\.spelling)
    #expect(words == [Spelling(folded)])
    #expect(words.map(\.bare) == [Spelling(bare).folded])
  }

  @Test func spellingsAreAlikeByTheirLettersAlone() {
    #expect(Spelling("thủy") == "thủy")
    #expect(Spelling("thủy") != "thuỷ")
    #expect(Set<Spelling>(["quận", "huyện", "quận"]).count == 2)
  }

  @Test func wordsAreFoundWhereverTheyStand() {
    let texts = Concordance(
      [Passage(text: "Quận Cầu Giấy, quận Câu", field: 0, location: .file("a"))]
        + [Passage(text: "Giấy mời quan CẦU giấy", field: 0, location: .file("b"))],
      fields: [""])
    #expect(texts.places(of: "quận") == [0, 3])
    #expect(texts.places(ofBare: Spelling("quan").bare) == [0, 3, 7])
    // "Câu Giấy" runs from one text into the next.
    #expect(texts.ranges(of: ["câu", "giấy"]).isEmpty)
    #expect(texts.ranges(of: ["cầu", "giấy"]) == [1..<3, 8..<10])
    #expect(texts.passage(of: 8).location == .file("b"))
  }
}
