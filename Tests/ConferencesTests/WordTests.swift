import Testing

@testable import Conferences

/// How texts are cut into words, and when two words are the same.
@Suite struct WordTests {
  @Test func marksAroundAWordAreNotOfIt() {
    let words = Word.words(of: "  “Quận Cầu Giấy” – cũ, (25/QĐ-UBND).  ")
    #expect(words.map(\.text) == ["Quận", "Cầu", "Giấy", "cũ", "25/QĐ-UBND"])
    #expect(words.map(\.opening) == ["“", "", "", "", "("])
    // The dash stands alone and closes the word before it.
    #expect(words.map(\.closing) == ["", "", "”–", ",", ")."])
    #expect(words.map(\.isCapitalized) == [true, true, true, false, false])
    #expect(words.map(\.joinsNext) == [true, true, false, false, false])
  }

  @Test func signsBeforeTheFirstWordAreLeftOut() {
    #expect(Word.words(of: "– … Đại biểu").map(\.text) == ["Đại", "biểu"])
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
    let words = Word.words(of: text)
    #expect(words.map(\.folded.text) == [folded])
    #expect(words.map(\.bare.text) == [bare])
  }

  @Test func spellingsAreAlikeByTheirLettersAlone() {
    #expect(Spelling("thủy") == "thủy")
    #expect(Spelling("thủy") != "thuỷ")
    #expect(Set<Spelling>(["quận", "huyện", "quận"]).count == 2)
  }
}
