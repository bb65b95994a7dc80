import Testing

@testable import Finishing

@Suite("Content cut at its marks")
struct MarkedContentTests {
  private static let content = """
    1 0 0 -1 0 841.89 cm
    q
    0.12345 0.54321 0.98765 rg /a0 gs
    0 0 0.004 0.004 re f
    0 0 0 rg BT
    (a)Tj
    ET
    0.12345 0.54321 0.98765 rg 0 0 0.004 0.004 re f
    0 0 0 rg 1 2 3 4 re f
    Q

    """

  private let content = MarkedContent(Array(Self.content.utf8))

  private func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  @Test("The content is cut at the marks, and of the marks nothing is left")
  func cuts() {
    #expect(text(content.head) == "1 0 0 -1 0 841.89 cm\nq\n/a0 gs\n")
    #expect(content.count == 2)
    #expect(text(content.span(0)) == "0 0 0 rg BT\n(a)Tj\nET\n")
    #expect(text(content.span(1)) == "0 0 0 rg 1 2 3 4 re f\n")
    #expect(text(content.tail) == "Q\n")
  }

  @Test("Two spans without ink between them are two")
  func emptySpan() {
    let marks = "q\n0.12345 0.54321 0.98765 rg 0 0 0.004 0.004 re f\n0 0 0.004 0.004 re f\nQ\n"
    let content = MarkedContent(Array(marks.utf8))
    #expect(content.count == 2)
    #expect(content.span(0).isEmpty && content.span(1).isEmpty)
  }

  @Test("A tag opens with its role and its mark, or as the kind of artifact that it is")
  func openings() {
    #expect(text(ContentTag.content(role: "P", mark: 3).opening) == "/P <</MCID 3>> BDC\n")
    #expect(
      text(ContentTag.artifact(kind: "Layout").opening) == "/Artifact <</Type /Layout>> BDC\n")
  }
}
