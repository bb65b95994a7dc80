import Diagnostics
import Documents
import Geometry
import Records

@testable import Layouts

func yaml(_ text: String, named name: String = "x.yaml") throws(Failure) -> Value {
  try RecordReader.parse(Array(text.utf8), as: .yaml, named: name)
}

/// A problem as tests speak of it: code and place.
func brief(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.code) \(diagnostic.location.map(String.init(describing:)) ?? "nowhere")"
}

/// What an action throws; nothing if it succeeds.
func diagnostics(_ action: () throws(Failure) -> some Any) -> [Diagnostic] {
  do {
    _ = try action()
    return []
  } catch {
    return error.diagnostics
  }
}

func problems(_ action: () throws(Failure) -> some Any) -> [String] {
  diagnostics(action).map(brief)
}

/// The findings of an action that reads a part of a layout, beside its result.
func reading<Result>(_ action: (Findings) -> Result) -> (result: Result, found: [Diagnostic]) {
  let findings = Findings()
  let result = action(findings)
  return (result, findings.diagnostics)
}

func reader(_ text: String, _ findings: Findings) throws -> MapReader {
  MapReader(try yaml(text), findings: findings)
}

/// A record with a field of every type, and the row of a list beside it.
enum Sample {
  static let recordFields = """
    record: thu
    label: Thử
    fields:
      title: {type: text, required: true}
      note: {type: text}
      host: {type: group, fields: {name: {type: lines}, place: {type: text}}}
      day: {type: date}
      hour: {type: time}
      count: {type: whole}
      people:
        type: list
        key: id
        fields: {id: {type: text, required: true}, name: {type: text}, rank: {type: text}}
      chair: {type: reference, to: people}
      tags: {type: list, of: text}
      parts:
        type: list
        fields:
          title: {type: text}
          points: {type: list, of: text}
          lead: {type: reference, to: people}
      dong:
        label: Dòng
        type: list
        fields:
          name: {type: text}
          note: {type: text}
          kind: {type: choice, choices: {individual: Cá nhân, group: Tập thể}}
    """

  static let rowFields = """
    record: dong
    label: Dòng
    fields:
      name: {type: text}
      note: {type: text}
      kind: {type: choice, choices: {individual: Cá nhân, group: Tập thể}}
    """

  static let data = """
    title: Hội nghị {x, *a* <b
    note: của hồ sơ
    host: {name: [Ủy ban, Phường], place: Cầu Giấy}
    day: 06/01/2023
    hour: "14:00"
    count: 5
    people:
      - {id: an, name: Nguyễn An, rank: bí thư}
      - {id: binh, name: Lê Bình}
    chair: an
    tags: [một, hai, ba]
    parts:
      - {title: Mở đầu, points: [a1, a2], lead: binh}
      - {title: Kết, points: [b1]}
    """

  static var sources: LayoutSources {
    LayoutSources(
      profile: { name throws(Failure) in try yaml(profiles[name] ?? "", named: name) },
      schema: { name throws(Failure) in
        try Schema(yaml(recordFields, named: name))
      })
  }

  static let profiles = [
    "chung": """
    label: Chung
    page: {sheets: {A5: {width: 148mm, height: 210mm}}}
    styles:
      base: {size: 12pt}
    parts:
      head:
        - paragraph: {style: base, text: "{title as upper}"}
      foot:
        - use: head
        - space: 3mm
    """
  ]

  static func layout(_ text: String) throws(Failure) -> Layout {
    try Layout(name: "thu", yaml(text, named: "l.yaml"), sources: sources)
  }

  /// A layout with the style `s` and the given blocks, each line of which begins in column 3.
  static func layout(blocks: String, more: String = "") throws(Failure) -> Layout {
    let lines = blocks.split(separator: "\n", omittingEmptySubsequences: false)
    let indented = lines.map { "  " + $0 }.joined(separator: "\n")
    return try layout("record: thu\n\(more)styles: {s: {}}\nblocks:\n\(indented)\n")
  }

  static func record(_ text: String = data) throws(Failure) -> Record {
    try Schema(yaml(recordFields)).check(yaml(text, named: "d.yaml"))
  }

  static func row(_ text: String) throws(Failure) -> Record {
    try Schema(yaml(rowFields)).check(yaml(text, named: "r.yaml"))
  }
}

extension Inline {
  /// The text; a blank as `[40]` in points, rounded; a forced line end as `|`.
  var brief: String {
    switch self {
    case .text(let styled): styled.text
    case .blank(let length): "[\(Int(length.points.rounded()))]"
    case .footnote(let note): "[^\(note.mark.text)]"
    case .lineBreak: "|"
    }
  }
}

extension [Block] {
  /// The texts of all paragraphs in order, in the notation of `Inline.brief`.
  var texts: [String] { paragraphs.map { $0.inlines.map(\.brief).joined() } }

  var paragraphs: [Paragraph] {
    flatMap { block -> [Paragraph] in
      if case .paragraph(let paragraph) = block { [paragraph] } else { block.inner.paragraphs }
    }
  }
}
