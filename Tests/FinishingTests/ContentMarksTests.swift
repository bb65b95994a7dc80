import Diagnostics
import Testing

@testable import Finishing

@Suite("Tags in the place of marks")
struct ContentMarksTests {
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

  private func rewritten(_ tags: [ContentMarks.Tag]?) throws -> String {
    String(
      decoding: try ContentMarks.rewritten(Array(Self.content.utf8), tags: tags), as: UTF8.self)
  }

  @Test("Each mark opens its tag, and the last is closed before the page's own end")
  func tags() throws {
    let text = try rewritten([.content(role: "P", mark: 0), .artifact(kind: "Layout")])
    #expect(
      text == """
        1 0 0 -1 0 841.89 cm
        q
        /a0 gs
        /P <</MCID 0>> BDC
        0 0 0 rg BT
        (a)Tj
        ET
        EMC
        /Artifact <</Type /Layout>> BDC
        0 0 0 rg 1 2 3 4 re f
        EMC
        Q

        """)
  }

  @Test("Without tags the marks go and nothing comes")
  func untagged() throws {
    let text = try rewritten(nil)
    #expect(!text.contains("0.004") && !text.contains("BDC") && !text.contains("0.12345"))
  }

  @Test("A mark too many or too few is a failure, never a file with wrong tags")
  func miscount() {
    #expect(throws: Failure.self) { try rewritten([.content(role: "P", mark: 0)]) }
    let three = Array(repeating: ContentMarks.Tag.artifact(kind: "Layout"), count: 3)
    #expect(throws: Failure.self) { try rewritten(three) }
  }
}
