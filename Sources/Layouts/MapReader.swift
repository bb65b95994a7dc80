import Diagnostics
import Geometry
import Records

/// Reads the keys of one map of a layout file, and in the end reports those that nobody asked for.
///
/// A key of the wrong form is reported and read as if it were absent, so that one reading finds all there is.
final class MapReader {
  let value: Value
  let findings: Findings
  private var known: [String] = []

  /// Takes a map; anything else is reported and read as an empty one.
  init(_ value: Value, findings: Findings) {
    self.value = value
    self.findings = findings
    if value.entries == nil, !value.isEmpty {
      findings.report(
        .layoutSyntax, at: value.location, vi: "chỗ này phải là các cặp “khóa: giá trị”",
        en: "this must be a map of “key: value” pairs")
    }
  }

  subscript(key: String) -> Value? {
    known.append(key)
    guard let found = value[key], !found.isEmpty else { return nil }
    return found
  }

  func text(_ key: String) -> String? {
    self[key].flatMap { value in
      parsed(value, as: Message(vi: "một dòng chữ", en: "text")) { $0 }
    }
  }

  func length(_ key: String) -> Length? {
    self[key].flatMap { value in
      parsed(value, as: Message(vi: "độ dài như 20mm, 14pt", en: "a length such as 20mm, 14pt")) {
        Length(parsing: $0)
      }
    }
  }

  /// A length above zero: a size, or a side of something.
  func positiveLength(_ key: String) -> Length? {
    guard let length = length(key), let value = value[key] else { return nil }
    let what = Message(vi: "độ dài lớn hơn 0", en: "a length above zero")
    return parsed(value, as: what) { _ in length > .zero ? length : nil }
  }

  func number(_ key: String) -> Double? {
    self[key].flatMap { value in
      parsed(value, as: Message(vi: "một số", en: "a number")) { text in
        text.hasSuffix("%")
          ? Double(text.dropLast()).flatMap { $0.isFinite ? $0 / 100 : nil }
          : Double(text).flatMap { $0.isFinite ? $0 : nil }
      }
    }
  }

  func whole(_ key: String) -> Int? {
    self[key].flatMap { value in
      parsed(value, as: Message(vi: "một số nguyên", en: "a whole number")) { Int($0) }
    }
  }

  func flag(_ key: String) -> Bool? {
    self[key].flatMap { value in
      parsed(value, as: Message(vi: "true hoặc false", en: "true or false")) { text in
        switch text {
        case "true": true
        case "false": false
        default: nil
        }
      }
    }
  }

  func color(_ key: String) -> Color? {
    self[key].flatMap { value in
      parsed(value, as: Message(vi: "màu như #B3121D", en: "a colour such as #B3121D")) {
        Color(parsing: $0)
      }
    }
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? {
    guard text(key) != nil, let value = value[key], let text = value.text else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    findings.reportUnknown(
      text, .layoutUnknownName, what: Message(vi: "lựa chọn", en: "choice"),
      at: value.location, known: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// A template; anything but text is reported.
  func template(_ key: String) -> TextTemplate? {
    guard let text = text(key), let value = value[key] else { return nil }
    return TextTemplate(text, at: value.location, findings: findings)
  }

  /// The path of a field; anything else is reported.
  func path(_ key: String) -> LocatedPath? { self[key].flatMap { path($0) } }

  /// The paths of a list of them.
  func paths(_ key: String) -> [LocatedPath] { list(key).compactMap { path($0) } }

  private func path(_ value: Value) -> LocatedPath? {
    parsed(value, as: Message(vi: "tên một trường", en: "the name of a field")) { text in
      FieldPath(text).map { LocatedPath(path: $0, location: value.location) }
    }
  }

  func map(_ key: String) -> MapReader? {
    self[key].map { MapReader($0, findings: findings) }
  }

  /// The items of a list; a single value counts as a list of one.
  func list(_ key: String) -> [Value] {
    guard let value = self[key] else { return [] }
    return value.list ?? [value]
  }

  /// Asks for keys that must be there, and reports those that are not.
  func expect(_ keys: String...) {
    for key in keys where self[key] == nil { reportMissing(key) }
  }

  /// Reports that a key must be there.
  func reportMissing(_ key: String) {
    findings.report(
      .layoutSyntax, at: value.location, vi: "thiếu khóa “\(key)”",
      en: "the key “\(key)” is missing")
  }

  /// Reports all keys that nobody asked for.
  func finish() {
    for entry in value.entries ?? [] where !known.contains(entry.key) {
      findings.reportUnknown(
        entry.key, .layoutUnknownKey, what: Message(vi: "khóa", en: "key"),
        at: entry.keyLocation, known: known)
    }
  }

  private func parsed<Result>(
    _ value: Value, as what: Message, parse: (String) -> Result?
  ) -> Result? {
    if let text = value.text, let result = parse(text) { return result }
    findings.report(
      .layoutSyntax, at: value.location, vi: "chỗ này phải là \(what.vietnamese)",
      en: "this must be \(what.english)")
    return nil
  }

  /// A length for all edges, or a map of them: `1mm`, `{top: 1mm, left: 2mm}`; an edge that is not named has none.
  func edges(_ key: String) -> Insets? {
    guard let value = self[key] else { return nil }
    guard value.entries != nil else {
      return length(key).map { Insets(top: $0, bottom: $0, left: $0, right: $0) }
    }
    let edges = MapReader(value, findings: findings)
    defer { edges.finish() }
    return Insets(
      top: edges.length("top") ?? .zero, bottom: edges.length("bottom") ?? .zero,
      left: edges.length("left") ?? .zero, right: edges.length("right") ?? .zero)
  }
}
