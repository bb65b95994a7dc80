import Testing

@testable import Proofreading

@Suite("Pieces of a text")
struct ManuscriptTests {
  private func pieces(_ text: String) -> [String] {
    let manuscript = Manuscript(text)
    return manuscript.pieces.map { manuscript.text($0.range) }
  }

  @Test("Words, numbers and signs, each on its own")
  func cutting() {
    #expect(
      pieces("Số: 15/QĐ-UBND, 110,5%.") == [
        "Số", ":", "15", "/", "QĐ", "-", "UBND", ",", "110,5", "%", ".",
      ])
    #expect(
      pieces("1.234.567 đồng; 15. Các, 3,a 7..") == [
        "1.234.567", "đồng", ";", "15", ".", "Các", ",", "3", ",", "a", "7", ".", ".",
      ])
  }

  @Test(
    "No byte but spaces and line ends is left out",
    arguments: ["a.b,1.\n2", "“x” (y)…\t漢 1,", "12.", "5,\r\n"])
  func completeness(text: String) {
    #expect(pieces(text).joined() == text.filter { !$0.isWhitespace })
  }

  @Test("A word in form D is the same word")
  func decomposed() {
    let manuscript = Manuscript("Uy\u{309} e\u{323}\u{302}")
    #expect(manuscript[0].key == "ủy" || manuscript[0].key == "uỷ")
    #expect(manuscript[1].key == "ệ")
    #expect(manuscript[1].length == 1 && manuscript[1].letters.contains(.toned))
  }

  @Test(
    "What is quoted is marked, if the quotation ends in its line",
    arguments: [
      ("a “b c” d", "bc"), ("a \"b\" c", "b"), ("a “b\nc” d", ""), ("a \"b c", ""),
      ("«a ‘b’ c» d", "a‘b’c"),
      ("“a “b” c", "b"), ("“a” “b”", "ab"),
    ])
  func quotes(text: String, quoted: String) {
    let manuscript = Manuscript(text)
    let inside = manuscript.pieces.filter(\.isQuoted).map { manuscript.text($0.range) }.joined()
    #expect(inside == quoted)
  }

  @Test(
    "Addresses, files and code are no prose",
    arguments: [
      ("thư về vanthu@caugiay.gov.vn, nhé", "vềthưnhé"), ("xem https://a.vn/x_y. Hết", "xemHết"),
      ("tệp bao-cao.docx và `x y` đó", "tệpvàđó"), ("<b>đậm</b>", "đậm"), ("a < b", "ab"),
      ("```\nlet x\n```\nhết", "hết"),
    ])
  func code(text: String, words: String) {
    let manuscript = Manuscript(text)
    let found = manuscript.pieces.filter { $0.kind == .word }.map { manuscript.text($0.range) }
    #expect(Set(found.joined()) == Set(words))
  }
}
