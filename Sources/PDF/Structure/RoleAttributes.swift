import Frames

extension StructureElement.Role {
  /// What the element says beside its kind.
  /// Source: ISO 32000-1, 14.8.5 and 14.9.
  var attributes: [(String, PDFValue)] {
    switch self {
    case .abbreviation(let expansion): [("E", .text(expansion))]
    case .figure(let alternative): [("Alt", .text(alternative))]
    case .list: [("A", Self.attribute("List", [("ListNumbering", .name("None"))]))]
    case .headerCell(let scope, let span):
      [("A", Self.attribute("Table", [("Scope", .name(scope.name))] + Self.entries(of: span)))]
    case .dataCell(let span):
      span == .single ? [] : [("A", Self.attribute("Table", Self.entries(of: span)))]
    default: []
    }
  }

  private static func attribute(_ owner: String, _ entries: [(String, PDFValue)]) -> PDFValue {
    .dictionary(PDFDictionary([("O", .name(owner))] + entries))
  }

  private static func entries(of span: StructureElement.CellSpan) -> [(String, PDFValue)] {
    var entries: [(String, PDFValue)] = []
    if span.rows > 1 { entries.append(("RowSpan", .integer(span.rows))) }
    if span.columns > 1 { entries.append(("ColSpan", .integer(span.columns))) }
    return entries
  }
}

extension StructureElement.Scope {
  fileprivate var name: String {
    switch self {
    case .row: "Row"
    case .column: "Column"
    case .both: "Both"
    }
  }
}
