import ArgumentParser
import Diagnostics
import Layouts
import Records
import Typesetting

/// `vanthu layouts [NAME]`: which documents can be made, and the fields of one.
struct ListLayouts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts",
    abstract: "Kê các bố cục, hoặc các trường của một bố cục. Lists the layouts, or one's fields.")

  @Argument(help: "Tên bố cục. A layout.")
  var name: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      let assets = try AssetRoot(path: shared.assets)
      if let name {
        let layout = try assets.layout(named: name)
        print("\(layout.name)\t\(layout.label)\t\(layout.sheetNames.joined(separator: ", "))")
        list(layout.record.fields, path: "", depth: 1)
        if let row = layout.row ?? layout.list {
          print("  [\(row.label)]")
          list(row.fields, path: "", depth: 1)
        }
      } else {
        for name in try assets.layoutNames() {
          let layout = try assets.layout(named: name)
          print("\(layout.name)\t\(layout.label)\t\(layout.sheetNames.joined(separator: ", "))")
        }
      }
      return []
    }
  }

  private func list(_ fields: [Field], path: String, depth: Int) {
    for field in fields {
      let indent = String(repeating: "  ", count: depth)
      print("\(indent)\(field.name)\(field.isRequired ? "*" : "")\t\(field.label)")
      list(field.children, path: "\(path)\(field.name).", depth: depth + 1)
    }
  }
}

extension Field {
  /// The fields inside this one.
  fileprivate var children: [Field] {
    switch type {
    case .group(let fields): fields
    case .list(of: .group(let fields), _): fields
    default: []
    }
  }
}
