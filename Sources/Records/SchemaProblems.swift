package import Diagnostics

/// What can be wrong with a schema file.
extension Diagnostic {
  static func schemaShape(_ value: Value, _ wanted: Message) -> Diagnostic {
    .error(
      .schemaBadValue,
      Message(vi: "cần ghi \(wanted.vietnamese) ở đây", en: "\(wanted.english) is wanted here"),
      at: value.location)
  }

  static func schemaBadValue(_ message: Message, at location: SourceLocation) -> Diagnostic {
    .error(.schemaBadValue, message, at: location)
  }

  static func schemaMissing(_ key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .schemaMissing, Message(vi: "thiếu “\(key)”", en: "“\(key)” is missing"), at: location)
  }

  static func schemaUnknownKey(_ entry: Value.Entry, known: [String]) -> Diagnostic {
    .error(
      .schemaUnknownKey,
      Message(
        vi: "“\(entry.key)” không dùng được ở đây", en: "“\(entry.key)” does not belong here"),
      at: entry.keyLocation, hint: .nearest(to: entry.key, among: known))
  }

  static func unknownType(
    _ name: String, among known: [String], at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .schemaUnknownType,
      Message(vi: "không có kiểu “\(name)”", en: "there is no type “\(name)”"),
      at: location, hint: .nearest(to: name, among: known, listing: known.count))
  }

  static func unknownShape(
    _ name: String, among known: [String], at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .schemaUnknownType,
      Message(
        vi: "không có nhóm trường dùng chung “\(name)”", en: "there is no shape “\(name)”"),
      at: location, hint: .nearest(to: name, among: known, listing: known.count))
  }

  static func badKey(
    _ key: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .schemaBadReference,
      Message(
        vi: "khoá “\(key)” phải là một trường kiểu text của danh sách này",
        en: "the key “\(key)” must be a field of type text of this list"),
      at: location, hint: .nearest(to: key, among: names))
  }

  static func badFieldName(_ name: String, at location: SourceLocation) -> Diagnostic {
    schemaBadValue(
      Message(
        vi: "tên trường “\(name)” chỉ được có chữ, số, “-” và “_”",
        en: "the name “\(name)” may hold only letters, digits, “-” and “_”"),
      at: location)
  }

  static func sameHeading(_ field: Field, as other: String) -> Diagnostic {
    .error(
      .schemaDuplicate,
      Message(
        vi: "trường \(field.title) trùng tên, nhãn hoặc tên khác với trường “\(other)”",
        en: "the field \(field.title) shares a name, label or alias with “\(other)”"),
      at: field.location)
  }

  static func sameChoice(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .schemaDuplicate,
      Message(vi: "lựa chọn “\(name)” có hai lần", en: "the choice “\(name)” stands twice"),
      at: location)
  }

  static func badReference(_ field: Field, to list: String, _ reason: Message) -> Diagnostic {
    .error(
      .schemaBadReference,
      Message(
        vi: "trường \(field.title) tham chiếu đến “\(list)”, nhưng \(reason.vietnamese)",
        en: "the field \(field.title) refers to “\(list)”, but \(reason.english)"),
      at: field.location)
  }
}

extension Message {
  /// "Did you mean", and all that is known where that is at most `limit` names; nil if there is nothing to say.
  static func nearest(
    to word: String, among known: [String], listing limit: Int = 8
  ) -> Message? {
    let list = known.joined(separator: ", ")
    let near = Diagnostics.nearest(to: word, among: known)
    let isShort = !known.isEmpty && known.count <= limit
    return switch (near, isShort) {
    case (let near?, true):
      Message(
        vi: "có phải “\(near)”? Các tên dùng được: \(list)",
        en: "did you mean “\(near)”? Known names: \(list)")
    case (let near?, false): .didYouMean(near)
    case (nil, true): Message(vi: "các tên dùng được: \(list)", en: "known names: \(list)")
    case (nil, false): nil
    }
  }
}

extension [Diagnostic] {
  /// Sorted by place, so that a clerk mends a file from top to bottom; even places keep their order.
  package var inReadingOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      (left.element.order, left.offset) < (right.element.order, right.offset)
    }.map(\.element)
  }
}

extension Diagnostic {
  fileprivate var order: Int {
    switch location?.place {
    case nil, .wholeFile: 0
    case .text(let line, let column): line << 24 + column
    case .cell(let row, let column): row << 24 + column
    }
  }
}
