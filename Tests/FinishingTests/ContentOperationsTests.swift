import Testing

@testable import Finishing

@Suite("Operators of a content")
struct ContentOperationsTests {
  private func operations(_ content: String) -> [String] {
    ContentOperations(Array(content.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("Operators come with their operands, whatever is in their strings")
  func cuts() {
    #expect(
      operations(#"BT 14 0 0 -14 1.5 2 Tm /f-0-1 1 Tf [(a\)Tj) -20 (b(c)])]TJ<0001> Tj ET"#)
        == [
          "BT\n", "14 0 0 -14 1.5 2 Tm\n", "/f-0-1 1 Tf\n", "[(a\\)Tj) -20 (b(c)])]TJ\n",
          "<0001> Tj\n", "ET\n",
        ])
    #expect(
      operations("/Span << /ActualText <feff0041> >> BDC\n(A)Tj\nEMC")
        == ["/Span << /ActualText <feff0041> >> BDC\n", "(A)Tj\n", "EMC\n"])
  }

  @Test("A content that ends too soon gives what is whole")
  func incomplete() {
    #expect(operations("(a)Tj (b") == ["(a)Tj\n"])
    #expect(operations("[(a") == [])
    #expect(operations("") == [])
  }

  @Test(
    "Numbers are written with as many decimals as they need",
    arguments: [
      (0.0, "0"), (-0.00001, "0"), (1.5, "1.5"), (-0.25, "-.25"), (12.34567, "12.3457"),
      (0.0305, ".0305"), (99.99999, "100"), (841.89, "841.89"),
    ])
  func decimals(number: Double, digits: String) {
    var bytes: [UInt8] = []
    bytes.append(number, decimals: 4)
    #expect(text(bytes) == digits)
  }

  @Test("A tag opens with its role and its mark, or as the kind of artifact that it is")
  func openings() {
    #expect(text(ContentTag.content(role: "P", mark: 3).opening) == "/P <</MCID 3>> BDC\n")
    #expect(
      text(ContentTag.artifact(kind: "Layout").opening) == "/Artifact <</Type /Layout>> BDC\n")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
