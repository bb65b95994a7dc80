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
        try tell(layout)
        try list(layout.record.fields, path: "", depth: 1)
        if let row = layout.row ?? layout.list {
          try Terminal.tell(["  [\(row.label)]"])
          try list(row.fields, path: "", depth: 1)
        }
      } else {
        for name in try assets.layoutNames() {
          try tell(assets.layout(named: name))
        }
      }
      return []
    }
  }

  private func tell(_ layout: Layout) throws(Failure) {
    try Terminal.tell(
      columns: [layout.name, layout.label, layout.sheetNames.joined(separator: ", ")])
  }

  private func list(_ fields: [Field], path: String, depth: Int) throws(Failure) {
    for field in fields {
      let indent = String(repeating: "  ", count: depth)
      let name = "\(indent)\(field.name)\(field.isRequired ? "*" : "")"
      try Terminal.tell(columns: [name, field.label])
      try list(field.children, path: "\(path)\(field.name).", depth: depth + 1)
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
