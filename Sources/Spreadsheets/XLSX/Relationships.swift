import Diagnostics

/// What a part of a package leads to. Source: ECMA-376 part 2, 6.5.
struct Relationships {
  struct Target {
    let id: String
    /// The last word of the relationship's type, such as `worksheet`: strict and transitional types differ before it.
    let kind: String
    let part: String
  }

  private(set) var targets: [Target] = []
  /// The part that holds them.
  let part: String

  subscript(id: String) -> Target? { targets.first { $0.id == id } }

  func first(ofKind kind: String) -> Target? { targets.first { $0.kind == kind } }

  /// Reads the relationships of a part, or of the package (`""`); none if there is no such part.
  init(of source: String, in archive: Archive) throws(Failure) {
    let folder = source.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let name = source.split(separator: "/").last ?? ""
    part = (folder.map(String.init) + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard archive.contains(part) else { return }
    var targets: [Target] = []
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in
      guard case .start("Relationship", let attributes, _) = event,
        attributes["TargetMode"] != "External", let id = attributes["Id"],
        let type = attributes["Type"], let target = attributes["Target"]
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      targets.append(
        Target(id: id, kind: kind, part: Self.resolved(target, in: folder.map(String.init))))
    }
    self.targets = targets
  }

  /// The name of a part that is named from a folder. It is only looked up in the package, so it cannot lead out of it.
  private static func resolved(_ target: String, in folder: [String]) -> String {
    var path = target.hasPrefix("/") || target.hasPrefix("\\") ? [] : folder
    for name in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch name {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(String(name))
      }
    }
    return path.joined(separator: "/")
  }
}
