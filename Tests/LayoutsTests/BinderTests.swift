import Diagnostics
import Documents
import Geometry
import Records
import Testing

@testable import Layouts

@Suite("Filling a layout with a record")
struct BinderTests {
  private func texts(_ blocks: String, data: String = Sample.data) throws -> [String] {
    try Sample.layout(blocks: blocks).bind(Sample.record(data)).blocks.texts
  }

  @Test(
    "A value in every format",
    arguments: [
      ("{host.place}", "Cầu Giấy"), ("{host.place as upper}", "CẦU GIẤY"),
      ("{chair.rank}", "bí thư"), ("{chair.rank as upper-first}", "Bí thư"),
      ("{chair.name as slug}", "nguyen-an"),
      ("{day as long}", "ngày 06 tháng 01 năm 2023"), ("{day as short}", "06/01/2023"),
      ("{hour as long}", "14 giờ 00 phút"), ("{hour as short}", "14h00"),
      ("{count}", "5"), ("{count as count}", "05"), ("{count as digits}", "05"),
      ("{count as roman}", "V"), ("{count as grouped}", "5"), ("{count as words}", "năm"),
      ("{count as money-words}", "Năm đồng"), ("{day as weekday}", "thứ Sáu"),
      ("{day as year}", "2023"), ("{host.place as lower-first}", "cầu Giấy"),
      ("{host.name as line}", "Ủy ban Phường"),
      ("{host.name}", "Ủy ban|Phường"), ("{host.name as upper}", "ỦY BAN|PHƯỜNG"),
      ("{host.name as slug}", "uy-ban-phuong"),
      ("<{host.name}> {{x}}", "<Ủy ban|Phường> {x}"),
    ])
  func formats(text: String, expected: String) throws {
    #expect(try texts("- paragraph: {style: s, text: \"\(text)\"}") == [expected])
  }

  @Test("What a field holds is never read as markup")
  func noMarkup() throws {
    let title = "{host.place, {{x *a* _b_ <b & \\ %"
    let data = "title: '\(title)'"
    let bound = try texts(
      "- paragraph: {style: s, text: \"[{title}]\"}", data: "people: []\n" + data)
    #expect(bound == ["[\(title)]"])
    let document = try Sample.layout(
      blocks: "- paragraph: {style: s, marker: \"{title}\", text: x}",
      more: "information: {title: \"{title}\"}\n"
    ).bind(Sample.record("people: []\n" + data))
    #expect(document.information.title == title)
    #expect(document.blocks.paragraphs.first?.marker?.text.text == title)
  }

  @Test("Conditions look at the data; an empty list and an empty group are nothing")
  func conditions() throws {
    let blocks = """
      - {when: note, paragraph: {style: s, text: has note}}
      - {unless: note, paragraph: {style: s, text: no note}}
      - {when: tags, paragraph: {style: s, text: has tags}}
      - {unless: tags, paragraph: {style: s, text: no tags}}
      - {when: host, paragraph: {style: s, text: has host}}
      - {unless: chair.rank, paragraph: {style: s, text: no rank}}
      - {when: note, unless: tags, paragraph: {style: s, text: both}}
      - paragraph: {style: s, text: ["a", {when: note, text: "+{note}"}, {when: tags, text: "!"}]}
      """
    #expect(
      try texts(blocks) == ["has note", "has tags", "has host", "a+của hồ sơ!"])
    #expect(
      try texts(blocks, data: "title: x\nnote: y\ntags: []\nhost: {}") == [
        "has note", "no tags", "no rank", "both", "a+y",
      ])
  }

  @Test("Each item in order, with its place as number, Roman number and letter, nested")
  func each() throws {
    let blocks = """
      - each: parts
        as: p
        blocks:
          - paragraph: {style: s, text: "{p as roman}. {p.title}"}
          - each: p.points
            as: q
            blocks:
              - paragraph: {style: s, text: "{p as number}.{q as letter}) {q}"}
      """
    #expect(
      try texts(blocks) == [
        "I. Mở đầu", "1.a) a1", "1.b) a2", "II. Kết", "2.a) b1",
      ])
    #expect(try texts(blocks, data: "title: x") == [])
  }

  @Test("A list closes its items with the separator, the last with its own sign")
  func list() throws {
    let block =
      "- list: {each: tags, as: t, separator: \";\", last: \".\", paragraph: {style: s, marker: \"{t as letter}) \", text: \"- {t}\"}}"
    #expect(try texts(block) == ["- một;", "- hai;", "- ba."])
    #expect(try texts(block, data: "title: x\ntags: [một]") == ["- một."])
    #expect(try texts(block, data: "title: x") == [])
    let markers = try Sample.layout(blocks: block).bind(Sample.record()).blocks.paragraphs
      .map { $0.marker?.text.text }
    #expect(markers == ["a) ", "b) ", "c) "])
  }

  @Test("A list of one item may stand on the line of its heading")
  func onlyItem() throws {
    let block = """
      - list:
          each: tags
          as: t
          separator: ";"
          last: "."
          only: {style: s, text: "Kính gửi: {t}"}
          heading: {style: s, text: "Kính gửi:"}
          paragraph: {style: s, text: "- {t}"}
      """
    #expect(try texts(block) == ["Kính gửi:", "- một;", "- hai;", "- ba."])
    #expect(try texts(block, data: "title: x\ntags: [một]") == ["Kính gửi: một"])
    #expect(try texts(block, data: "title: x") == [])
  }

  @Test("An ending takes the place of the sign that the last paragraph ends with")
  func ending() throws {
    let blocks = """
      - list: {each: tags, as: t, separator: ";", last: ";", paragraph: {style: s, text: "{t}"}}
      - ending: "."
      - paragraph: {style: s, text: "{title}"}
      - when: note
        blocks:
          - paragraph: {style: s, text: "Hết:"}
      - space: 1mm
      - ending: "!"
      - {when: note, keep: {blocks: [{paragraph: {style: s, text: "câu."}}]}}
      - ending: "./."
      """
    #expect(
      try texts(blocks, data: "title: x\nnote: y\ntags: [a, b]")
        == ["a;", "b.", "x", "Hết:", "câu./."])
    #expect(try texts("- ending: \".\"") == [])
  }

  @Test("A piece may be there only where a field has no value")
  func unlessPiece() throws {
    let block =
      "- paragraph: {style: s, text: [{unless: note, text: \"a\"}, {when: note, text: \"b\"}]}"
    #expect(try texts(block) == ["b"])
    #expect(try texts(block, data: "title: x") == ["a"])
  }

  @Test("Signatures stand three in a row, four as two and two", arguments: 0...7)
  func signatures(count: Int) throws {
    let tags = (0..<count).map { "t\($0)" }.joined(separator: ", ")
    let layout = try Sample.layout(
      blocks: """
        - signatures:
            gap: 2mm
            room: 28mm
            signers:
              - each: tags
                as: t
                capacity: [paragraph: {style: s, text: "{t as number}"}]
                name: [paragraph: {style: s, text: "{t}"}]
        """)
    let blocks = try layout.bind(Sample.record("title: x\ntags: [\(tags)]")).blocks
    guard case .signatures(let signatures)? = blocks.first else {
      Issue.record("no signatures")
      return
    }
    let sizes = [[], [1], [2], [3], [2, 2], [3, 2], [3, 3], [3, 3, 1]][count]
    #expect(signatures.rows.map(\.count) == sizes)
    #expect(Set(blocks.texts).count == count * 2)
  }

  @Test("What is put in capitals keeps its wording, by which names are known")
  func wording() throws {
    let layout = try Sample.layout(blocks: "- paragraph: {style: s, text: \"{title as upper}\"}")
    let blocks = try layout.bind(Sample.record("title: Phường Tân Thượng Giang")).blocks
    guard case .paragraph(let paragraph)? = blocks.first,
      case .text(let text)? = paragraph.inlines.first
    else {
      Issue.record("no text")
      return
    }
    #expect(text.text == "PHƯỜNG TÂN THƯỢNG GIANG")
    #expect(text.wording == "Phường Tân Thượng Giang")
  }

  @Test("A line end in a layout's text ends a line; the one at its end is nobody's")
  func lineEnds() throws {
    let layout = try Sample.layout(
      blocks: """
        - paragraph:
            style: s
            text: |
              a {title}
              b
        """)
    let blocks = try layout.bind(Sample.record("title: x")).blocks
    guard case .paragraph(let paragraph)? = blocks.first else {
      Issue.record("no paragraph")
      return
    }
    let lines = paragraph.inlines.split { if case .lineBreak = $0 { true } else { false } }
    #expect(lines.count == 2)
  }

  @Test("What is said of this document alone is called `document`")
  func document() throws {
    let layout = try Sample.layout(
      blocks: "- paragraph: {style: s, text: \"{document.name as line}, {document.place}\"}",
      more: "document: host\nrequired: [document.place]\n")
    #expect(try layout.bind(Sample.record()).blocks.texts == ["Ủy ban Phường, Cầu Giấy"])
    let found = diagnostics { () throws(Failure) in
      try layout.bind(Sample.record("title: x\nhost: {name: y}"))
    }
    #expect(found.first?.code == .layoutMissingValue)
    #expect(
      problems { () throws(Failure) in
        try Sample.layout(blocks: "[]", more: "document: hots\n")
      }.first?.hasPrefix("layout.unknown-field") == true)
  }

  @Test("The name of an item hides a field of that name, and only inside")
  func shadowing() throws {
    let blocks = """
      - {each: tags, as: note, blocks: [{paragraph: {style: s, text: "{note}"}}]}
      - paragraph: {style: s, text: "{note}"}
      """
    #expect(try texts(blocks) == ["một", "hai", "ba", "của hồ sơ"])
  }

  @Test("A list that is too long for its letters is an error, not a gap")
  func tooManyLetters() {
    let tags = (1...24).map { "t\($0)" }.joined(separator: ", ")
    let blocks =
      "- list: {each: tags, as: t, paragraph: {style: s, text: \"{t as letter}\"}}"
    let found = diagnostics { () throws(Failure) in
      try Sample.layout(blocks: blocks).bind(Sample.record("title: x\ntags: [\(tags)]"))
    }
    #expect(found.map(brief) == ["layout.position l.yaml:4:59"])
    #expect(found.first?.message.english.contains("24") == true)
  }

  @Test("The row's field comes before the record's; a choice's key is there if it was chosen")
  func row() throws {
    let layout = try Sample.layout(
      blocks: """
        - paragraph: {style: s, text: "{name}, {note}, {host.place}, {kind}"}
        - {when: kind.individual, paragraph: {style: s, text: individual}}
        - {when: kind.group, paragraph: {style: s, text: group}}
        - {unless: kind.group, paragraph: {style: s, text: no group}}
        """, more: "row: dong\n")
    let row = try Sample.row("{name: Đào, note: của dòng, kind: Cá nhân}")
    #expect(
      try layout.bind(Sample.record(), row: row).blocks.texts
        == ["Đào, của dòng, Cầu Giấy, Cá nhân", "individual", "no group"])
  }

  @Test("All that is missing is reported at once, at the place in the data")
  func missing() throws {
    let layout = try Sample.layout(
      blocks: """
        - paragraph: {style: s, marker: "{note}", text: "{title} {host.place} {host.place}"}
        - {each: parts, as: p, blocks: [{paragraph: {style: s, text: "{p.lead.name}"}}]}
        - paragraph: {style: s, text: "{day as long or 3mm}"}
        """, more: "required: [chair.name]\ninformation: {author: \"{chair.rank}\"}\n")
    let data = """
      title: x
      host: {name: y}
      parts:
        - title: a
        - title: b
      """
    let record = try Sample.record(data)
    let found = problems { () throws(Failure) in try layout.bind(record) }
    #expect(
      found == [
        "layout.missing-value d.yaml:1:1", "layout.missing-value d.yaml:2:7",
        "layout.missing-value d.yaml:1:1", "layout.missing-value d.yaml:4:5",
        "layout.missing-value d.yaml:5:5", "layout.missing-value d.yaml:1:1",
      ])
  }

  @Test("A required field that is missing is named with the layout's label")
  func required() throws {
    let layout = try Sample.layout(
      blocks: "- space: 1mm", more: "label: Biên bản\nrequired: [host.place, tags, title]\n")
    let record = try Sample.record("title: x\nhost: {name: y}\ntags: []")
    let found = diagnostics { () throws(Failure) in try layout.bind(record) }
    #expect(
      found.map(brief) == ["layout.missing-value d.yaml:2:7", "layout.missing-value d.yaml:3:7"])
    #expect(found.first?.message.vietnamese.contains("Biên bản") == true)
    #expect(found.first?.message.vietnamese.contains("host.place") == true)
  }

  @Test("A field with room for handwriting leaves that room, which grows with the sheet")
  func blanks() throws {
    let layout = try Sample.layout(
      blocks: "- paragraph: {style: s, text: \"Số: {note or 72pt}/{title}\"}",
      more: "page: {sheets: {S: {width: 10cm, height: 10cm}, L: {width: 20cm, height: 30cm}}}\n")
    let record = try Sample.record("title: x")
    #expect(try layout.bind(record).blocks.texts == ["Số: [72]/x"])
    #expect(try layout.bind(record, sheet: "l").blocks.texts == ["Số: [144]/x"])
    #expect(
      try layout.bind(Sample.record()).blocks.texts.first?.hasPrefix("Số: của hồ sơ/") == true)
  }

  @Test("The names that are better kept whole come through lists and references")
  func names() throws {
    let layout = try Sample.layout(
      blocks: "- paragraph: {style: s, text: x}",
      more: "names: [people.name, chair.name, host.name, note]\n")
    #expect(
      try layout.bind(Sample.record()).names.flatMap { $0 }
        == ["Nguyễn An", "Lê Bình", "Nguyễn An", "Ủy ban Phường", "của hồ sơ"])
  }

  @Test("Text carries the place of its data, or of the layout where it is written there")
  func sources() throws {
    let block = "- paragraph: {style: s, text: \"a {host.place}\"}"
    let paragraph = try Sample.layout(blocks: block).bind(Sample.record()).blocks.paragraphs.first
    #expect(paragraph?.source?.description == "d.yaml:3:39")
    let places = paragraph?.inlines.map { inline -> String in
      if case .text(let styled) = inline { styled.source?.description ?? "-" } else { "-" }
    }
    #expect(places == ["l.yaml:4:33", "d.yaml:3:39"])
  }

  @Test("What the file says of itself")
  func information() throws {
    let layout = try Sample.layout(
      blocks: "- space: 1mm",
      more:
        "information: {title: \"{host.name}\", author: A, subject: \"{note or 1mm}/x\", date: day}\n"
    )
    #expect(
      try layout.bind(Sample.record()).information
        == DocumentInformation(
          title: "Ủy ban Phường", author: "A", subject: "của hồ sơ/x", date: "2023-01-06"))
    let bare = try layout.bind(Sample.record("title: x\nhost: {name: y}")).information
    #expect(bare == DocumentInformation(title: "y", author: "A", subject: "/x", date: nil))
  }
}

@Suite("Roles of what a layout says")
struct RoleTests {
  @Test("A list is a list of items, styles have roles, a marker may run in")
  func roles() throws {
    let block =
      "- list: {each: tags, as: t, paragraph: {style: s, marker: \"- \", hanging: false, text: \"{t}\"}}"
    let document = try Sample.layout(blocks: block).bind(Sample.record())
    guard case .passage(let list)? = document.blocks.first else {
      Issue.record("no passage")
      return
    }
    #expect(list.role == .list && list.blocks.count == 3)
    for case .passage(let item) in list.blocks {
      #expect(item.role == .listItem && item.blocks.paragraphs.count == 1)
      #expect(item.blocks.paragraphs.first?.marker?.isHanging == false)
    }
  }
}
