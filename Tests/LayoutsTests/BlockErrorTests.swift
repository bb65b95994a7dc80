import Diagnostics
import Records
import Testing

@testable import Layouts

@Suite("Faults in blocks")
struct BlockErrorTests {
  private func find(_ text: String) throws -> [Diagnostic] {
    let value = try yaml(text)
    return reading { findings in
      var styles = StyleSheet()
      styles.read(try? yaml("s: {}"), findings: findings)
      return BlockReader(styles: styles, parts: ["tail": []], findings: findings)
        .blocks(value.list ?? [value])
    }.found
  }

  /// A fault by itself: the block's text, and all that must be found, without the file's name.
  private static let faults: [(String, [String])] = [
    ("paragraf: {style: s, text: a}", ["syntax 1:1", "unknown-key 1:1"]),
    ("{}", ["syntax 1:1"]),
    ("when: a", ["syntax 1:1"]),
    ("just text", ["syntax 1:1", "syntax 1:1"]),
    ("{space: 1mm, color: x}", ["unknown-key 1:14"]),
    ("{space: 1mm, page-break: true}", ["unknown-key 1:14"]),
    ("space: 14", ["syntax 1:8"]),
    ("space: [1mm]", ["syntax 1:8"]),
    ("page-break: maybe", ["syntax 1:13"]),
    ("paragraph: {text: a}", ["syntax 1:12"]),
    ("paragraph: {style: s}", ["syntax 1:12"]),
    ("paragraph: {style: z, text: a}", ["unknown-name 1:20"]),
    ("paragraph: {style: [s], text: a}", ["syntax 1:20"]),
    ("paragraph: {style: s, text: a, size: 3pt}", ["unknown-key 1:32"]),
    ("paragraph: {style: s, text: \"{a b}\"}", ["syntax 1:29"]),
    ("paragraph: {style: s, text: a, marker: [x]}", ["syntax 1:40"]),
    ("paragraph: {style: s, text: [{txt: a}]}", ["syntax 1:30", "unknown-key 1:31"]),
    ("paragraph: {style: s, text: [{text: [a]}]}", ["syntax 1:37"]),
    ("paragraph: {style: s, text: [{text: a, when: a b}]}", ["syntax 1:46"]),
    ("paragraph: {style: s, text: [{text: a, weight: fat}]}", ["unknown-name 1:48"]),
    ("paragraph: s", ["syntax 1:12", "syntax 1:12", "syntax 1:12"]),
    ("columns: {gap: 1mm}", ["syntax 1:10"]),
    ("columns: {columns: [{width: 1mm}]}", ["syntax 1:21"]),
    ("columns: {columns: [{width: wide, blocks: []}]}", ["syntax 1:29"]),
    ("columns: {columns: [{width: 50, blocks: []}]}", ["syntax 1:29"]),
    ("columns: {columns: [{width: 0%, blocks: []}]}", ["syntax 1:29"]),
    ("columns: {columns: [{width: inf%, blocks: []}]}", ["syntax 1:29"]),
    ("columns: {columns: [{width: -5mm, blocks: []}]}", ["syntax 1:29"]),
    ("columns: {columns: [{width: natural + x, blocks: []}]}", ["syntax 1:29"]),
    ("columns: {columns: [{width: natural + 1mm + 1mm, blocks: []}]}", ["syntax 1:29"]),
    ("columns: {columns: [{width: [1mm], blocks: []}]}", ["syntax 1:29"]),
    ("rule: {length: long}", ["syntax 1:16"]),
    ("rule: {length: -42%}", ["syntax 1:16"]),
    ("rule: {length: [full]}", ["syntax 1:16"]),
    ("rule: {width: 3mm}", ["unknown-key 1:8"]),
    ("rule: {align: middle}", ["unknown-name 1:15"]),
    ("keep: {lines-before: 2}", ["syntax 1:7"]),
    ("keep: {lines-before: two, blocks: []}", ["syntax 1:22"]),
    ("region: {name: x, vertical: top, blocks: []}", ["syntax 1:9"]),
    ("region: {at: {left: 1mm, width: 1mm}, blocks: []}", ["syntax 1:14"]),
    ("list: {each: a, as: x, separator: a, last: b}", ["syntax 1:7"]),
    ("list: {as: x, paragraph: {style: s, text: a}}", ["syntax 1:7"]),
    ("list: {each: a b, as: x, last: b, paragraph: {style: s, text: a}}", ["syntax 1:14"]),
    ("{each: a, as: x}", ["syntax 1:1"]),
    ("{each: a..b, as: x, blocks: [{space: 1}]}", ["syntax 1:38", "syntax 1:8"]),
    ("use: tial", ["unknown-name 1:6"]),
    ("use: [tail]", ["syntax 1:6"]),
    ("{when: [a], space: 1mm}", ["syntax 1:8"]),
  ]

  @Test(
    "Each fault is found at its line and column, and nothing is found beside it", arguments: faults)
  func fault(text: String, expected: [String]) throws {
    let found = try find(text)
    let places = found.map { diagnostic in
      brief(diagnostic).replacing("layout.", with: "").replacing("x.yaml:", with: "")
    }
    #expect(places == expected)
    #expect(found.allSatisfy { !$0.message.vietnamese.isEmpty && !$0.message.english.isEmpty })
  }

  @Test("All faults of a file are found in one run, in the order of the file")
  func all() throws {
    let file = Self.faults.map { "- " + $0.0 }.joined(separator: "\n")
    let lines = try find(file).compactMap { $0.location?.description.split(separator: ":") }
      .compactMap { Int($0[1]) }
    let expected = Self.faults.enumerated().flatMap { index, fault in
      fault.1.map { _ in index + 1 }
    }
    #expect(lines == expected)
  }

  @Test("An unknown kind is helped by the nearest key and the list of kinds")
  func hints() throws {
    let hints = try find("paragraf: {}").compactMap(\.hint?.english)
    #expect(hints.contains("did you mean “paragraph”?"))
    #expect(hints.contains { $0.contains("columns") && $0.contains("page-break") })
    #expect(try find("use: tial").first?.hint?.vietnamese == "có phải “tail”?")
  }
}
