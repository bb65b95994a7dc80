import Diagnostics
import Fonts
import Records

/// What `fonts.yaml` says: families and their files, and the roles that layouts call them by.
struct FontCatalogue {
  private let families: [String: [Style: (file: String, location: SourceLocation)]]
  private let roles: [(name: String, families: [Value])]
  private let fallback: [String]

  private enum Style: String, CaseIterable {
    case regular, bold, italic
    case boldItalic = "bold-italic"

    var isBold: Bool { self == .bold || self == .boldItalic }
    var isItalic: Bool { self == .italic || self == .boldItalic }
  }

  /// - Throws: unknown keys and styles, families that a role names and nobody lists.
  init(_ value: Value) throws(Failure) {
    var problems: [Diagnostic] = []
    var families: [String: [Style: (file: String, location: SourceLocation)]] = [:]
    for family in value["families"]?.entries ?? [] {
      for entry in family.value.entries ?? [] {
        if let style = Style(rawValue: entry.key), let file = entry.value.text {
          families[family.key, default: [:]][style] = (file, entry.value.location)
        } else {
          problems.append(
            Self.unknown(entry.key, Style.allCases.map(\.rawValue), at: entry.keyLocation))
        }
      }
    }
    for entry in value.entries ?? [] where !["roles", "fallback", "families"].contains(entry.key) {
      problems.append(
        Self.unknown(entry.key, ["roles", "fallback", "families"], at: entry.keyLocation))
    }
    roles = (value["roles"]?.entries ?? []).map { ($0.key, $0.value.list ?? [$0.value]) }
    for name in roles.flatMap(\.families) where families[name.text ?? ""] == nil {
      problems.append(Self.unknown(name.text ?? "", families.keys.sorted(), at: name.location))
    }
    fallback = (value["fallback"]?.list ?? []).compactMap(\.text)
    self.families = families
    try problems.throwIfErrors()
  }

  /// Loads for each role the first of its families that has files.
  func book(
    exists: (String) -> Bool, bytes: (String) throws(Failure) -> [UInt8]
  ) throws(Failure) -> FontBook {
    var faces: [String: FontFace] = [:]
    var entries: [FontBook.Entry] = []
    for role in roles {
      let family = role.families.compactMap(\.text).first { name in
        families[name]?.values.contains { exists($0.file) } ?? false
      }
      guard let family, let files = families[family] else { continue }
      for style in Style.allCases {
        guard let file = files[style]?.file else { continue }
        let known = faces[file]
        let face = if let known { known } else { try FontFace(name: file, bytes: bytes(file)) }
        faces[file] = face
        let query = FontBook.Query(
          role: role.name, isBold: style.isBold, isItalic: style.isItalic)
        entries.append(FontBook.Entry(family: family, query: query, face: face))
      }
    }
    return FontBook(entries: entries, fallbackRoles: fallback)
  }

  private static func unknown(_ name: String, _ known: [String], at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      Diagnostic.Code("fonts.unknown-name"),
      Message(vi: "fonts.yaml: không có “\(name)”", en: "fonts.yaml: there is no “\(name)”"),
      at: location,
      hint: nearest(to: name, among: known).map { .didYouMean($0) })
  }
}
