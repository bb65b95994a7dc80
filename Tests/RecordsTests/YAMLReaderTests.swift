import Diagnostics
import Testing

@testable import Records

struct YAMLReaderTests {
  @Test func scalarsStayText() throws {
    let value = try yaml(
      """
      number: 012
      no: no
      date: 2023-01-06
      nothing:
      tilde: ~
      null: null
      quoted: ""
      quotedTilde: '~'
      block: |
        một
        hai
      """)
    #expect(
      dump(value) == """
        {number: '012', no: 'no', date: '2023-01-06', nothing: -, tilde: -, null: -, quoted: '', \
        quotedTilde: '~', block: 'một
        hai'}
        """)
  }

  @Test func placesAreKept() throws {
    let value = try yaml("# đầu\nhội: \n  - tên: Lê Thị Ơn\n    số: 5\n")
    let items = try #require(value["hội"]?.list)
    #expect(value.entries?.first?.keyLocation == .text(file: "x.yaml", line: 2, column: 1))
    #expect(items.first?["tên"]?.location == .text(file: "x.yaml", line: 3, column: 10))
    #expect(items.first?.entries?.last?.keyLocation == .text(file: "x.yaml", line: 4, column: 5))
  }

  @Test func textBecomesNFC() throws {
    let value = try yaml("te\u{302}n: \"Nguye\u{302}\u{303}n\"\n")
    #expect(Array(value.entries?.first?.key.unicodeScalars ?? "".unicodeScalars).count == 3)
    #expect(Array((value["tên"]?.text ?? "").unicodeScalars) == Array("Nguyễn".unicodeScalars))
  }

  @Test(arguments: [
    ("a: b\n\tc: d\n", "data.syntax x.yaml:2:1", "Tab"),
    ("a:\n  b: 1\n c: 2\n", "data.syntax x.yaml:3:2", "thụt"),
    ("a: 1\nb: \"mở\nc: 2\n", "data.syntax x.yaml:2:4", "ngoặc kép"),
    ("a: 'mở\n", "data.syntax x.yaml:1:4", "ngoặc kép"),
    ("title: Hội nghị: tổng kết\n", "data.syntax x.yaml:1:16", "hai chấm"),
    ("a: 1\nmột dòng\nb: 2\n", "data.syntax x.yaml:2:1", "hai chấm"),
    ("a: @ban\n", "data.syntax x.yaml:1:4", "“@”"),
    ("a: *ban\n", "data.syntax x.yaml:1:4", "“*”"),
    ("a: & ban\n", "data.syntax x.yaml:1:4", "“&”"),
    ("a: [1, 2\nb: 3\n", "data.syntax x.yaml:2:2", "đóng ngoặc"),
    ("a: \"C:\\Users\"\n", "data.syntax x.yaml:1:9", "“\\”"),
    ("a: 1\n---\nb: 2\n", "data.syntax x.yaml:2:1", "---"),
    ("? [a, b]\n: 1\n", "data.syntax x.yaml:1:3", "tên trường"),
    (": 1\n", "data.syntax x.yaml:1:1", "tên trường"),
    ("a: \"x\\u0007\"\n", "data.encoding x.yaml:1:4", "U+0007"),
    ("# chỉ có ghi chú\n", "data.unreadable x.yaml", "trống"),
  ])
  func faultsAreExplained(text: String, place: String, word: String) {
    let found = diagnostics { () throws(Failure) in try yaml(text) }
    #expect(found.map(brief) == [place])
    #expect(found.first?.message.vietnamese.contains(word) == true)
  }

  @Test(arguments: [
    ("name: a\nother: b\nname: c\n", ["x.yaml:1:1", "x.yaml:3:1"]),
    ("a: {tên: 1, số: 2, tên: 3}\n", ["x.yaml:1:5", "x.yaml:1:20"]),
    ("\"a b\": 1\n'a b': 2\n", ["x.yaml:1:1", "x.yaml:2:1"]),
    ("\u{1EBF}: 1\ne\u{302}\u{301}: 2\n", ["x.yaml:1:1", "x.yaml:2:1"]),
  ])
  func doubledKeysHaveBothPlaces(text: String, places: [String]) throws {
    let found = diagnostics { () throws(Failure) in try yaml(text) }
    #expect(found.map(brief) == ["data.duplicate-key \(places[1])"])
    #expect(found.first?.message.vietnamese.contains("lần đầu ở \(places[0])") == true)
  }

  @Test func allDoubledKeysAreReported() {
    let found = problems { () throws(Failure) in
      try yaml("a: 1\nb:\n  c: 1\n  c: 2\n  c: 3\na: 2\n")
    }
    #expect(
      found.sorted() == [
        "data.duplicate-key x.yaml:4:3", "data.duplicate-key x.yaml:5:3",
        "data.duplicate-key x.yaml:6:1",
      ])
  }

  @Test func aliasesStandForTheirAnchor() throws {
    let value = try yaml("a: &x {b: 1}\nc: *x\nd: [*x, *x]\n")
    #expect(dump(value) == "{a: {b: '1'}, c: {b: '1'}, d: [{b: '1'}, {b: '1'}]}")
  }

  /// Levels of ten aliases each: ten of them unfold to 10¹⁰ values.
  static func laughs(levels: Int) -> String {
    (1...levels).reduce("l0: &l0 [ha]\n") { text, level in
      let aliases = repeatElement("*l\(level - 1)", count: 10).joined(separator: ", ")
      return text + "l\(level): &l\(level) [\(aliases)]\n"
    }
  }

  @Test func aliasesOfAliasesAreBounded() {
    let found = problems { () throws(Failure) in try yaml(Self.laughs(levels: 10)) }
    #expect(found == ["data.syntax x.yaml:7:25"])
  }

  @Test(arguments: [
    "? *l4\n: x\n", "*l4 : x\n", "? {*l4 : x}\n: x\n", "? [*l4]\n: x\n", "? {a: *l4}\n: x\n",
  ])
  func aliasesInKeysAreRefused(key: String) {
    let found = problems { () throws(Failure) in try yaml(Self.laughs(levels: 4) + key) }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("data.syntax x.yaml:6:") })
  }

  @Test func anAliasThatStandsInItsOwnAnchorIsRefused() {
    #expect(
      problems { () throws(Failure) in try yaml("a: &x [1, *x]\n") } == ["data.syntax x.yaml:1:11"])
  }

  @Test func anchorsOfKeysAndLaterOnesOfTheSameNameAreKnown() throws {
    let value = try yaml("&k one: &v two\nb: [*k, *v]\nc: &v three\nd: *v\n")
    #expect(dump(value) == "{one: 'two', b: ['one', 'two'], c: 'three', d: 'three'}")
  }

  @Test func whatIsWrongBeforeAFaultOfSyntaxIsReportedToo() {
    let found = problems { () throws(Failure) in try yaml("a: {b: 1, b: 2}\nc: \"mở\n") }
    #expect(found == ["data.duplicate-key x.yaml:1:11", "data.syntax x.yaml:2:4"])
  }

  @Test func starsInTextAreNoAliases() throws {
    let text = "a: \"*x ]: \"\nb: |\n  &z ? *y*\n  *x: [1]: \n"
    #expect(try yaml(text)["b"]?.text == "&z ? *y*\n*x: [1]: \n")
  }

  @Test(arguments: ["[", "{a: ", "- ", "[{a: ", "? "])
  func deepNestingIsRefused(opening: String) {
    let found = problems { () throws(Failure) in
      try yaml(String(repeating: opening, count: 100_000))
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("data.syntax x.yaml") == true)
  }

  @Test func nestingIsBoundedAtAHundred() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try yaml(nested(101)) }
    #expect(
      problems { () throws(Failure) in try yaml("[&x \(nested(99)), [*x], [[*x]]]") }
        == ["data.syntax x.yaml:1:213"])
    #expect(
      problems { () throws(Failure) in try yaml(nested(102)) } == ["data.syntax x.yaml:1:102"])
  }
}
