import Diagnostics
import Testing

@testable import Layouts

@Suite("Fields are checked before there is data")
struct FieldCheckTests {
  private func find(_ blocks: String, more: String = "") -> [Diagnostic] {
    diagnostics { () throws(Failure) in try Sample.layout(blocks: blocks, more: more) }
  }

  @Test(
    "Every path that the record has is accepted",
    arguments: [
      "- paragraph: {style: s, text: \"{title} {host.name} {host.place} {chair.name} {day as long}\"}",
      "- {when: host, space: 1mm}",
      "- {unless: tags, space: 1mm}",
      "- list: {each: tags, as: t, paragraph: {style: s, marker: \"{t as letter}) \", text: \"{t}\"}}",
      "- {each: parts, as: p, blocks: [{paragraph: {style: s, text: \"{p as roman} {p.lead.rank}\"}}]}",
      "- {each: parts, as: p, blocks: [{each: p.points, as: q, blocks: [{when: q, space: 1mm}]}]}",
      "- paragraph: {style: s, text: \"{count as roman} {count as count} {count as number}\"}",
    ])
  func accepts(block: String) {
    #expect(find(block) == [])
  }

  @Test(
    "A typo is found wherever it stands, with the nearest name as a hint",
    arguments: [
      ("- paragraph: {style: s, text: \"{titel}\"}", "title"),
      ("- paragraph: {style: s, text: \"{host.palce}\"}", "host.place"),
      ("- paragraph: {style: s, text: \"{chair.nmae}\"}", "chair.name"),
      ("- paragraph: {style: s, marker: \"{titel}\", text: a}", "title"),
      ("- paragraph: {style: s, text: [{when: titel, text: a}]}", "title"),
      ("- {when: hots.name, space: 1mm}", "host"),
      ("- {unless: host.nam, space: 1mm}", "host.name"),
      ("- {each: part, as: p, blocks: []}", "parts"),
      ("- {each: parts, as: p, blocks: [{paragraph: {style: s, text: \"{p.titl}\"}}]}", "p.title"),
      (
        "- {each: parts, as: part, blocks: [{paragraph: {style: s, text: \"{patr.title}\"}}]}",
        "part"
      ),
      ("- list: {each: pepole, as: p, paragraph: {style: s, text: a}}", "people"),
      ("- list: {each: people, as: p, paragraph: {style: s, text: \"{p.rnak}\"}}", "p.rank"),
      (
        "- list: {each: people, as: p, paragraph: {style: s, marker: \"{p.nam}\", text: a}}",
        "p.name"
      ),
      ("- keep: {blocks: [{paragraph: {style: s, text: \"{titel}\"}}]}", "title"),
      ("- columns: {columns: [{blocks: [{paragraph: {style: s, text: \"{titel}\"}}]}]}", "title"),
      (
        "- region: {at: {width: 1mm, height: 1mm}, blocks: [{paragraph: {style: s, text: \"{titel}\"}}]}",
        "title"
      ),
    ])
  func typo(block: String, near: String) {
    let found = find(block)
    #expect(found.map(\.code) == [.layoutUnknownField])
    #expect(found.first?.hint?.english == "did you mean “\(near)”?")
    #expect(found.first?.location?.description.hasPrefix("l.yaml:4:") == true)
  }

  @Test("A typo outside the blocks is found at its place")
  func outside() {
    let found = find(
      "- space: 1mm",
      more: """
        required: [titel, host.name, host.palce]
        names: [people.nmae, people.name, chair.name, tittle]
        information: {title: "{titel}", author: "{title}", subject: "{hots}", date: dya}

        """)
    #expect(
      found.map(brief) == [
        "layout.unknown-field l.yaml:4:22", "layout.unknown-field l.yaml:4:61",
        "layout.unknown-field l.yaml:4:77", "layout.unknown-field l.yaml:2:12",
        "layout.unknown-field l.yaml:2:30", "layout.unknown-field l.yaml:3:9",
        "layout.unknown-field l.yaml:3:47",
      ])
    #expect(
      found.compactMap(\.hint?.english).map { $0.dropFirst(14).dropLast(2) } == [
        "title", "host", "day", "title", "host.place", "people.name", "title",
      ])
  }

  @Test("What is no path at all is reported too")
  func noPath() {
    let found = find(
      "- space: 1mm",
      more: "required: [a b]\nnames: [[x], .]\ninformation: {title: [a], date: a..b}\n")
    #expect(
      found.map(brief) == [
        "layout.syntax l.yaml:4:22", "layout.syntax l.yaml:4:33", "layout.syntax l.yaml:2:12",
        "layout.syntax l.yaml:3:9", "layout.syntax l.yaml:3:14",
      ])
  }

  @Test("The file's date must be a date")
  func date() {
    #expect(
      find("- space: 1mm", more: "information: {date: title}\n").map(\.code) == [.layoutSyntax])
    #expect(find("- space: 1mm", more: "information: {date: day}\n") == [])
  }

  @Test(
    "What has parts cannot be printed",
    arguments: [
      "host", "chair", "people", "tags", "parts", "host as upper", "people as number",
      "host as number",
    ])
  func parts(place: String) {
    let found = find("- paragraph: {style: s, text: \"{\(place)}\"}")
    #expect(found.map(brief) == ["layout.syntax l.yaml:4:33"])
  }

  @Test("Only an item itself has a place in its list")
  func positions() {
    let block = "- {each: parts, as: p, blocks: [{paragraph: {style: s, text: \"{PLACE}\"}}]}"
    #expect(find(block.replacing("PLACE", with: "p as number")) == [])
    #expect(find(block.replacing("PLACE", with: "p.lead as number")).count == 1)
    #expect(find(block.replacing("PLACE", with: "p.title as letter")).count == 1)
    #expect(find(block.replacing("PLACE", with: "p")).count == 1)
  }

  @Test("The name of an item is known inside its blocks only, and each wants a list")
  func scopes() {
    #expect(
      find(
        """
        - {each: parts, as: p, blocks: []}
        - paragraph: {style: s, text: "{p.title}"}
        - {each: title, as: t, blocks: [{paragraph: {style: s, text: "{t}"}}]}
        - {each: host, as: h, blocks: []}
        """
      ).map(brief) == [
        "layout.unknown-field l.yaml:5:33", "layout.syntax l.yaml:6:12",
        "layout.syntax l.yaml:7:12",
      ])
  }

  @Test("Fields of the row stand beside those of the record; a choice's keys are paths")
  func rows() {
    let block = "- {when: kind.individual, paragraph: {style: s, text: \"{name} {title} {kind}\"}}"
    #expect(find(block, more: "row: dong\n") == [])
    let typo = find("- {when: kind.indivdual, space: 1mm}", more: "row: dong\n")
    #expect(typo.first?.hint?.english == "did you mean “kind.individual”?")
    #expect(
      find(block).map(\.code) == [.layoutUnknownField, .layoutUnknownField, .layoutUnknownField])
  }
}
