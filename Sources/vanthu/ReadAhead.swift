import Diagnostics
import Layouts
import Records
import Threads
import Typesetting

/// What `render` and `batch` are sure to ask for, begun by another core while their command line is still being read, which takes
/// as long: the layout and the data.
///
/// The command line is only looked at here, never judged. What was not seen is begun when it is asked for, and what is not asked
/// for has cost no more than the work; nothing is told of it.
struct ReadAhead: Sendable {
  static let begun = ReadAhead(CommandLine.arguments.dropFirst())

  private let layout: (name: String, assets: String?, file: Aside<LayoutFile>)?
  private let data: (path: String, value: Aside<Value>)?

  private init(_ arguments: ArraySlice<String>) {
    var seen: [String: String] = [:]
    // The command, or the option whose value comes next.
    var last = ""
    for argument in arguments {
      if !argument.hasPrefix("-") { seen[last] = seen[last] ?? argument }
      last = argument
    }
    let names: (layout: String?, data: String?) =
      switch arguments.first {
      case "render": (seen["--layout"] ?? seen["-l"], seen["render"])
      case "batch": (seen["batch"], seen["--data"])
      default: (nil, nil)
      }
    let assets = seen["--assets"]
    layout = names.layout.map { name in
      (
        name, assets,
        Aside { () throws(Failure) in
          try AssetRoot(path: assets).layoutFile(named: name)
        }
      )
    }
    data = names.data.map { ($0, Self.value(at: $0)) }
  }

  /// The data of a record.
  func data(at path: String) -> Aside<Value> {
    if let data, data.path == path { return data.value }
    return Self.value(at: path)
  }

  /// The file of a layout, with the schema of its record.
  ///
  /// - Throws: as `AssetRoot.layoutFile(named:)`.
  func layoutFile(
    named name: String, of assets: AssetRoot, at path: String?
  ) throws(Failure) -> LayoutFile {
    if let layout, layout.name == name, layout.assets == path { return try layout.file.value() }
    return try assets.layoutFile(named: name)
  }

  private static func value(at path: String) -> Aside<Value> {
    Aside { () throws(Failure) in try RecordReader.read(path: path, displayName: path) }
  }
}
