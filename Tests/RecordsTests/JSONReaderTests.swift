import Diagnostics
import Foundation
import Testing

@testable import Records

struct JSONReaderTests {
  static let sample = #"""
    {
    	"tên": "Nguyễn \"A\" \/ \\ \u00e9 \ud83d\ude00",
    	"dòng": "một\n\thai",
      "số": [0, -1.50, 2e+3, true, false, null, ""],
      "nhóm": {"e\u0301": {}, "rỗng": []}
    }
    """#

  @Test func everythingIsRead() throws {
    #expect(
      dump(try json(Self.sample))
        == "{tên: 'Nguyễn \"A\" / \\ é 😀', dòng: 'một\n\thai', "
        + "số: ['0', '-1.50', '2e+3', 'true', 'false', -, ''], nhóm: {é: {}, rỗng: []}}")
  }

  @Test func placesAndContentsAgreeWithTheYAMLReader() throws {
    // JSON without tabs and surrogate pairs is YAML too; tabs are one column wide in both.
    let plain = Self.sample.replacing(#"\ud83d\ude00"#, with: "😀").replacing("\t", with: "  ")
    let fromJSON = try RecordReader.parse(Array(plain.utf8), as: .json, named: "x")
    let fromYAML = try RecordReader.parse(Array(plain.utf8), as: .yaml, named: "x")
    #expect(fromJSON == fromYAML)
  }

  @Test(arguments: [
    ("{\"a\": 1,}", "data.syntax x.json:1:9"),
    ("[1, 2,]", "data.syntax x.json:1:7"),
    ("{\"a\" 1}", "data.syntax x.json:1:6"),
    ("{\n  a: 1\n}", "data.syntax x.json:2:3"),
    ("{\"a\": 012}", "data.syntax x.json:1:7"),
    ("{\"a\": Hà}", "data.syntax x.json:1:7"),
    ("{\"ấ\": \"mở\n\"}", "data.syntax x.json:1:7"),
    ("{\"a\": \"\\x\"}", "data.syntax x.json:1:8"),
    ("{\"a\": \"\\ud83d\"}", "data.syntax x.json:1:8"),
    ("{\"a\": \"\\ude00\"}", "data.syntax x.json:1:8"),
    ("{\"a\": \"\\u+123\"}", "data.syntax x.json:1:8"),
    ("{\"a\": \"\\", "data.syntax x.json:1:8"),
    ("{\"a\": \"\\u12", "data.syntax x.json:1:8"),
    ("{\"a\": 1} x", "data.syntax x.json:1:10"),
    ("{\"a\": 1", "data.syntax x.json:1:8"),
    ("{\"a\": \"\\u0000\"}", "data.encoding x.json:1:8"),
    ("{\"a\": 1,\n \"a\": 2}", "data.duplicate-key x.json:2:2"),
    ("{\"\": 1}", "data.syntax x.json:1:2"),
    (" \n", "data.unreadable x.json"),
  ])
  func faultsHaveAPlace(text: String, place: String) {
    #expect(problems { () throws(Failure) in try json(text) } == [place])
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 100_000)
    #expect(problems { () throws(Failure) in try json(text) } == ["data.syntax x.json:1:102"])
  }

  /// What we take and Foundation does not, or the other way round, must be one of the known differences.
  @Test func acceptsWhatFoundationAccepts() {
    var random = Deterministic(state: 7)
    var counts = (both: 0, neither: 0)
    for _ in 0..<4000 {
      let bytes = mutated(Array(Self.sample.utf8), using: &random)
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      let ours = diagnostics { () throws(Failure) in
        try RecordReader.parse(bytes, as: .json, named: "x")
      }
      let syntax = ours.filter { $0.code == .badSyntax && !$0.message.english.contains("name of") }
      switch (theirs != nil, syntax.isEmpty) {
      case (true, true): counts.both += 1
      case (false, false): counts.neither += 1
      case (true, false):
        // Foundation lets a comma stand before a closing bracket.
        let text = String(decoding: bytes, as: UTF8.self)
        if !text.contains(/,\s*[\]}]/) { Issue.record("refused: \(text) \(syntax)") }
      case (false, true):
        // Our own rules about characters and keys, and raw tabs in strings, which we let pass.
        let text = String(decoding: bytes, as: UTF8.self)
        if ours.isEmpty, !text.contains(/"[^"\n]*\t[^"\n]*"/) { Issue.record("accepted: \(text)") }
      }
    }
    #expect(counts.both > 300 && counts.neither > 300)
  }
}
