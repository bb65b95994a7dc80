package import Diagnostics

extension Diagnostic.Code {
  package static let layoutSyntax = Diagnostic.Code("layout.syntax")
  package static let layoutUnknownKey = Diagnostic.Code("layout.unknown-key")
  package static let layoutUnknownName = Diagnostic.Code("layout.unknown-name")
  package static let layoutUnknownField = Diagnostic.Code("layout.unknown-field")
  package static let layoutPosition = Diagnostic.Code("layout.position")
  package static let layoutMissingValue = Diagnostic.Code("layout.missing-value")
  package static let layoutNotMeant = Diagnostic.Code("layout.not-meant")
}

extension Diagnostic {
  /// The data is not what a layout is made for.
  static func notMeant(
    _ layout: Layout, for path: FieldPath, isWanted: Bool, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .layoutNotMeant,
      Message(
        vi: isWanted
          ? "“\(layout.label)” chỉ dùng khi có “\(path)”"
          : "“\(layout.label)” không dùng khi có “\(path)”",
        en: isWanted
          ? "“\(layout.label)” is only for data with “\(path)”"
          : "“\(layout.label)” is not for data with “\(path)”"),
      at: location,
      hint: Message(
        vi: "chọn bố cục khác (vanthu layouts), hoặc sửa mục ấy trong dữ liệu",
        en: "choose another layout (vanthu layouts), or change that field of the data"))
  }
}

/// The findings of one reading, shared by the readers of the parts of a layout.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes a finding; the same one again is not repeated.
  func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  func report(
    _ code: Diagnostic.Code, at location: SourceLocation, vi: String, en: String,
    hint: Message? = nil
  ) {
    report(.error(code, Message(vi: vi, en: en), at: location, hint: hint))
  }

  /// Reports a name that is none of those known, with the nearest of them or the list of all.
  ///
  /// `prefix` stands before the name and before the known ones: the way to a field.
  func reportUnknown(
    _ name: String, _ code: Diagnostic.Code, what: Message, at location: SourceLocation,
    known: [String], prefix: String = ""
  ) {
    report(
      code, at: location, vi: "không có \(what.vietnamese) “\(prefix)\(name)”",
      en: "there is no \(what.english) “\(prefix)\(name)”",
      hint: Self.hint(for: name, among: known, prefix: prefix))
  }

  private static func hint(
    for name: String, among known: [String], prefix: String
  ) -> Message? {
    if let near = nearest(to: name, among: known) {
      return .didYouMean(prefix + near)
    }
    guard !known.isEmpty, known.count <= 12 else { return nil }
    let list = known.map { prefix + $0 }.joined(separator: ", ")
    return Message(vi: "các tên dùng được: \(list)", en: "the known ones are: \(list)")
  }
}
