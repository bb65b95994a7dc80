package import Records

/// A record to begin with: YAML in which what a layout needs waits to be filled, and the rest stands as comments.
///
/// As long as nothing is filled in, checking it names each field that is missing; filled, it is accepted.
package struct StarterData {
  private let schema: Schema
  /// Paths of fields that the layout needs although the record does not, and of groups to be written out.
  private var needed: Set<String>
  private var text = ""

  /// The YAML text.
  package static func yaml(of schema: Schema, title: String, needed paths: [String]) -> String {
    var data = StarterData(schema, needed: paths)
    data.text = """
      # \(title)
      # Điền các dòng để trống “”; bỏ dấu # ở đầu dòng nào cần dùng. Dòng có * là bắt buộc.
      # Fill in the empty “”; take away the # before lines that are wanted. Those with * are required.

      """
    data.write(schema.fields, path: "", indent: 0)
    return data.text
  }

  private init(_ schema: Schema, needed paths: [String]) {
    self.schema = schema
    var needed: Set<String> = []
    for path in paths {
      var prefix = ""
      for name in path.split(separator: ".") {
        prefix += (prefix.isEmpty ? "" : ".") + name
        needed.insert(prefix)
      }
    }
    self.needed = needed
    // A needed reference needs the list that it refers to.
    var before = -1
    while before != self.needed.count {
      before = self.needed.count
      addLists(of: schema.fields, path: "")
    }
  }

  private mutating func addLists(of fields: [Field], path: String) {
    for field in fields {
      let own = path.isEmpty ? field.name : "\(path).\(field.name)"
      guard field.isRequired || needed.contains(own) else { continue }
      switch field.type {
      case .reference(let list), .list(of: .reference(let list), _): needed.insert(list)
      case .group(let members), .list(of: .group(let members), _): addLists(of: members, path: own)
      default: break
      }
    }
  }

  private mutating func write(_ fields: [Field], path: String, indent: Int) {
    for field in fields {
      let own = path.isEmpty ? field.name : "\(path).\(field.name)"
      write(field, path: own, indent: indent, isNeeded: field.isRequired || needed.contains(own))
    }
  }

  private mutating func write(_ field: Field, path: String, indent: Int, isNeeded: Bool) {
    let space = String(repeating: " ", count: indent)
    let remark = remark(of: field, isNeeded: isNeeded)
    guard isNeeded else {
      text += "\(space)# \(field.name):\(placeholder(field))  # \(remark)\n"
      return
    }
    switch field.type {
    case .group(let members):
      text += "\(space)\(field.name):  # \(remark)\n"
      write(members, path: path, indent: indent + 2)
    case .list(of: .group(let members), _):
      text += "\(space)\(field.name):  # \(remark)\n"
      write(item: members, path: path, indent: indent + 2)
    case .list:
      text += "\(space)\(field.name):  # \(remark)\n\(space)  - \"\"\n"
    default:
      text += "\(space)\(field.name): \"\"  # \(remark)\n"
    }
  }

  /// One item of a list: its first needed field after the dash.
  private mutating func write(item members: [Field], path: String, indent: Int) {
    let before = text.endIndex
    write(members, path: path, indent: indent + 2)
    // The dash stands before the first line that is no comment.
    let space = String(repeating: " ", count: indent + 2)
    var lines = text[before...].split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if let first = lines.firstIndex(where: {
      $0.hasPrefix(space) && !$0.drop { $0 == " " }.hasPrefix("#")
    }) {
      lines[first] =
        String(repeating: " ", count: indent) + "- " + lines[first].dropFirst(indent + 2)
      let moved = lines.remove(at: first)
      lines.insert(moved, at: 0)
    }
    text = text[..<before] + lines.joined(separator: "\n")
  }

  private func remark(of field: Field, isNeeded: Bool) -> String {
    var parts = [isNeeded ? "\(field.label) *" : field.label]
    if let kind = field.kindText { parts.append(kind) }
    if let note = field.note { parts.append(note) }
    return parts.joined(separator: ". ").replacing("\n", with: " ")
  }

  private func placeholder(_ field: Field) -> String {
    switch field.type {
    case .group: " {}"
    case .list: " []"
    default: field.exampleText.isEmpty ? " \"\"" : " \"\(field.exampleText)\""
    }
  }
}
