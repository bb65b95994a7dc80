import Diagnostics
import Documents
import Records
import Testing

@testable import Layouts

@Suite("A layout that shows a whole list in one document")
struct RowListTests {
  private let more = "list: dong\n"

  @Test("A list given beside the record takes the place of the record's own, in its order")
  func rows() throws {
    let layout = try Sample.layout(
      blocks: """
        - paragraph: {style: s, text: "{title}"}
        - each: dong
          as: row
          blocks:
            - paragraph: {style: s, text: "{row as number}. {row.name}"}
        """, more: more)
    let rows = [try Sample.row("name: Nguyễn An"), try Sample.row("name: Lê Bình")]
    let document = try layout.bind(Sample.record("{title: Sổ, people: []}"), rows: rows)
    #expect(document.blocks.texts == ["Sổ", "1. Nguyễn An", "2. Lê Bình"])
    let own = try layout.bind(Sample.record("{title: Sổ, people: [], dong: [{name: Đỗ Tư}]}"))
    #expect(own.blocks.texts == ["Sổ", "1. Đỗ Tư"])
  }

  @Test("Fields that the rows do not have are found when the layout is read")
  func unknownField() {
    let found = problems { () throws(Failure) in
      try Sample.layout(
        blocks: "- {each: dong, as: row, blocks: [{paragraph: {style: s, text: \"{row.x}\"}}]}",
        more: more)
    }
    #expect(found.count == 1)
  }

  @Test("A layout makes one document a row, or shows the list, not both")
  func both() {
    let found = problems { () throws(Failure) in
      try Sample.layout(blocks: "- space: 1pt", more: "row: dong\n" + more)
    }
    #expect(found == ["layout.syntax l.yaml:3:7"])
  }
}
