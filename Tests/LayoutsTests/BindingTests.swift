import Diagnostics
import Documents
import Records
import Testing

@testable import Layouts

@Suite("What the rows of a list have in common")
struct BindingTests {
  private static let at = "at: {left: 1mm, width: 9mm, top: 1mm, height: 9mm}"

  private static func regions(_ binding: Binding, _ row: String) throws -> [Region] {
    try binding.document(row: Sample.row(row)).blocks.compactMap {
      if case .region(let region) = $0 { region } else { nil }
    }
  }

  @Test("A region that takes nothing from the row is bound once; the others for each row")
  func common() throws {
    let layout = try Sample.layout(
      blocks: """
        - region: {\(Self.at), blocks: [{paragraph: {style: s, text: "{host.place}"}}]}
        - region: {\(Self.at), blocks: [{paragraph: {style: s, text: "{name}"}}]}
        - region: {\(Self.at), blocks: [{when: kind.group, paragraph: {style: s, text: x}}]}
        - {each: people, as: one, blocks: [{region: {\(Self.at), blocks: [{paragraph: {style: s, text: "{one.name}"}}]}}]}
        """, more: "row: dong\n")
    let binding = try Binding(layout, Sample.record())
    let first = try Self.regions(binding, "{name: Đào, kind: Cá nhân}")
    let second = try Self.regions(binding, "{name: Mai, kind: Tập thể}")
    #expect(first[0].identity != nil && first[0].identity === second[0].identity)
    #expect(first.dropFirst().allSatisfy { $0.identity == nil })
    #expect(first.map(\.blocks.texts)[1] == ["Đào"])
    #expect(second.map(\.blocks.texts)[1] == ["Mai"])
    #expect(second.map(\.blocks.texts) == (try Self.fresh(layout, "{name: Mai, kind: Tập thể}")))
  }

  @Test("What is missing in it is told of for each row")
  func missing() throws {
    let layout = try Sample.layout(
      blocks: """
        - region: {\(Self.at), blocks: [{paragraph: {style: s, text: "{note}"}}]}
        """, more: "row: dong\n")
    let binding = try Binding(layout, Sample.record("title: x\nhost: {name: y}"))
    for name in ["Đào", "Mai"] {
      #expect(throws: Failure.self) { try Self.regions(binding, "{name: \(name)}") }
    }
  }

  private static func fresh(_ layout: Layout, _ row: String) throws -> [[String]] {
    try regions(Binding(layout, Sample.record()), row).map(\.blocks.texts)
  }
}
