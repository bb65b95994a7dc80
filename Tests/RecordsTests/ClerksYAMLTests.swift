import Diagnostics
import Testing

@testable import Records

/// YAML as people write it: what was not meant is told where it stands, what is plainly meant is understood.
@Suite struct ClerksYAMLTests {
  private static let schema = """
    record: r
    label: R
    fields:
      title: {label: Tên, type: text}
      lines: {label: Dòng, type: lines}
      notes: {label: Ý, type: list, of: text}
      people:
        label: Người
        type: list
        key: id
        fields: {id: {label: Mã, type: text}, name: {label: Họ tên, type: text, form: name}}
      chair: {label: Chủ tọa, type: reference, to: people}
    """

  private func record(_ text: String) throws(Failure) -> Record {
    try readSchema(Self.schema).check(yaml(text))
  }

  // MARK: - Comments

  @Test(
    arguments: [
      ("title: Đạt giải #1 cuộc thi", "x.yaml:1:17"),
      ("title: Hội trường A # tầng 2", "x.yaml:1:21"),
      ("title: Đạt giải  #1", "x.yaml:1:18"), ("notes:\n  - Đội bóng #2 thắng", "x.yaml:2:14"),
      ("title: |\n  một\n  # hai\n  ba\nchair: ", "x.yaml:3:3"),
      ("title: >-\n  một\n  # hai\n", "x.yaml:3:3"),
    ])
  func commentsInTexts(text: String, place: String) throws {
    let remarks = try record(text).remarks
    #expect(remarks.map(brief) == ["data.cut-text \(place)"])
    #expect(remarks.allSatisfy { $0.severity == .warning })
  }

  @Test(
    arguments: [
      "title: Hội trường A  # tầng 2", "title: a # một", "# title: x\ntitle: Hội trường A",
      "title: \"Giải #1 toàn quốc\"", "title: Giải toàn quốc#1", "title: |\n  một # hai\n",
      "notes:  # các ý\n  - một hai", "title: Hội trường A  #",
    ])
  func honestComments(text: String) throws {
    #expect(try record(text).remarks.isEmpty)
  }

  // MARK: - Signs with a meaning

  @Test(
    arguments: [
      "title: ! Đã có", "title: &ABC Đã có", "title: !Đã", "notes:\n  - & Đã có", "title: !abc x",
    ])
  func textsThatBeginWithSigns(text: String) {
    #expect(problems { () throws(Failure) in try record(text) }.count == 1)
  }

  @Test func nothingAndMergedMaps() throws {
    for nothing in ["NULL", "Null", "null", "~", ""] {
      #expect(try record("title: \(nothing)").fields["title"]?.isMissing == true)
    }
    let merged = try yaml("a: &x {m: 1, n: 2}\nb:\n  <<: *x\n  n: 3\nc: {<<: [*x, *x], o: 4}")
    #expect(
      dump(merged)
        == "{a: {m: '1', n: '2'}, b: {n: '3', m: '1'}, c: {o: '4', m: '1', n: '2'}}")
  }

  /// Ten thousand aliases of a long text are few values and much memory.
  @Test func aliasesOfLongTexts() {
    let text =
      "a: &a \(String(repeating: "x", count: 10_000))\nb: ["
      + String(repeating: "*a,", count: 2_000)
      + "]"
    #expect(problems { () throws(Failure) in try yaml(text) } == ["data.syntax x.yaml:2:2519"])
  }

  // MARK: - What is plainly meant

  @Test func shapesThatAreUnderstood() throws {
    let record = try record(
      """
      title: {Lưu: VT}
      lines: {Lưu: VT}
      notes:
        - Lưu: VT
        - hai
      people:
        - {id: an, name: Nguyễn Văn An}
        - {id: b1, name: Lê Văn Bình}
        - {id: b2, name: Lê Văn Bình}
      chair: Nguyễn văn An
      """)
    #expect(record["title"]?.text == "Lưu: VT")
    #expect(record["lines"]?.text == "Lưu: VT")
    #expect(record["notes"]?.items.map(\.text) == ["Lưu: VT", "hai"])
    #expect(record["chair.id"]?.text == "an")
    #expect(try self.record("notes: một").fields["notes"]?.items.map(\.text) == ["một"])
    #expect(try self.record("notes: |\n  một\n  hai").fields["notes"]?.items.count == 2)
  }

  @Test(
    arguments: [
      (
        "people: [{id: b1, name: Lê Bình}, {id: b2, name: Lê Bình}]\nchair: Lê Bình",
        "data.unknown-reference x.yaml:2:8"
      ),
      ("title: {a: 1, b: 2}", "data.wrong-type x.yaml:1:8"),
      ("notes: {a: {b: 1}}", "data.wrong-type x.yaml:1:8"),
      ("notes:\n  – một\n  – hai", "data.wrong-type x.yaml:2:3"),
      ("title: Nguy?n V?n", "data.encoding x.yaml:1:8"),
      ("notes:\n  - ok\n  - '#REF!'", "data.machine-text x.yaml:3:5"),
      ("lines: [một, '{{ten}}']", "data.machine-text x.yaml:1:8"),
      ("people: [{id: a, name: \"Lê An?\"}]", "data.encoding x.yaml:1:24"),
    ])
  func shapesThatAreNot(text: String, problem: String) {
    #expect(problems { () throws(Failure) in try record(text) } == [problem])
  }

  // MARK: - Blame

  @Test(
    arguments: [
      ("a: 1\n   b: 2\nc: 3", "x.yaml:2:4", "thụt"),
      ("a:\n  b: 7h30\n   c: 2", "x.yaml:3:4", "thụt"),
      ("l:\n  - \"Lưu: VT\nm:\n  n: \"12\"", "x.yaml:2:5", "đóng"),
      ("l:\n  -Một\n  - Hai: ba", "x.yaml:2:3", "dấu cách"),
      ("a: \"Hội trường \"Hoa Sen\" xã\"", "x.yaml:1:1", "kết thúc sớm"),
      ("a: 'Hội trường 'Hoa Sen' xã'", "x.yaml:1:1", "kết thúc sớm"),
      ("k:\n  a: 1\n\u{A0}\u{A0}b: 2\n  c: 3", "x.yaml:3:1", "U+00A0"),
      ("a: {}  # chú\n  b: 1", "x.yaml:1:1", "“a: {}”"),
      ("a: []\n  - b: 1", "x.yaml:1:1", "“a: []”"),
      ("k:\n  a: {}\n    b: 1", "x.yaml:2:3", "“a: {}”"),
    ])
  func blame(text: String, place: String, word: String) {
    let found = diagnostics { () throws(Failure) in try yaml(text) }
    #expect(found.count == 1)
    #expect(found.first?.location?.description == place, "\(found.map(\.message.vietnamese))")
    #expect(found.first?.message.vietnamese.contains(word) == true)
  }
}
