package import Diagnostics
import Vietnamese

/// A condition on the rows of a list: `field=value`, or `field!=value` for those that differ.
///
/// The field is named as headings name it. The value is compared with the text of the cell without regard to
/// case and to how many spaces stand where; accents count. An empty value asks for an empty cell.
package struct RowCondition: Hashable, Sendable {
  private let field: String
  private let value: String
  private let isEqual: Bool

  init(_ text: String, fields: [Field]) throws(Failure) {
    guard let sign = text.firstIndex(of: "=") else { throw Failure(.notACondition(text)) }
    let isEqual = !text[..<sign].hasSuffix("!")
    let name = ScalarReading.folded(String(isEqual ? text[..<sign] : text[..<sign].dropLast()))
    guard let field = FieldNames(fields).field(headed: name) else {
      throw Failure(.noSuchColumn(name, among: fields))
    }
    self.field = field.name
    self.isEqual = isEqual
    value = Self.folded(String(text[text.index(after: sign)...]))
  }

  /// Whether it holds for a row whose keys are the names of fields; a list holds it if one of its items does.
  func holds(for row: Value) -> Bool {
    let cell = row[field]
    let texts = cell?.list?.compactMap(\.text) ?? [cell?.text ?? ""]
    return texts.contains { Self.folded($0) == value } == isEqual
  }

  private static func folded(_ text: String) -> String {
    ScalarReading.folded(text.normalizedVietnamese).lowercased()
  }
}

extension Diagnostic.Code {
  package static let badCondition = Diagnostic.Code("usage.where")
}

extension Diagnostic {
  fileprivate static func notACondition(_ text: String) -> Diagnostic {
    .error(
      .badCondition,
      Message(
        vi: "“\(text)” không phải một điều kiện", en: "“\(text)” is not a condition"),
      at: .file("--where"),
      hint: Message(
        vi: "viết 'trường=giá trị' hoặc 'trường!=giá trị', ví dụ --where 'Đơn vị=Phòng Nội vụ'",
        en: "write 'field=value' or 'field!=value', such as --where 'Đơn vị=Phòng Nội vụ'"))
  }

  fileprivate static func noSuchColumn(_ name: String, among fields: [Field]) -> Diagnostic {
    let near = Diagnostics.nearest(to: name, among: FieldNames(fields).headings)
    return .error(
      .badCondition,
      Message(
        vi: "danh sách không có trường “\(name)”", en: "the list has no field “\(name)”"),
      at: .file("--where"),
      hint: near.map { .didYouMean($0) } ?? .nearest(to: name, among: fields.map(\.label)))
  }
}
