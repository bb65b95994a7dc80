import ArgumentParser
import Diagnostics
import Forms
import Layouts
import Records
import Typesetting

/// `vanthu init LAYOUT -o form.xlsx`: an empty form, or an empty record, to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Tạo biểu mẫu trống: danh sách (.xlsx, .csv) hoặc hồ sơ (.yaml). Makes an empty form."
  )

  @Argument(help: "Tên bố cục, ví dụ giay-khen. The layout.")
  var layout: String

  @Option(
    name: [.customShort("o"), .long],
    help:
      "Tệp kết quả: .xlsx hoặc .csv là danh sách, .yaml là hồ sơ. Mặc định LAYOUT.xlsx, hoặc LAYOUT.yaml. The output."
  )
  var output: String?

  @Flag(help: "Ghi đè tệp đã có. Writes over a file that is there.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      let assets = try AssetRoot(path: shared.assets)
      let typesetter = try Typesetter(layout: layout, assets: assets)
      let takesList = typesetter.layout.row != nil || typesetter.layout.list != nil
      let path = output ?? (takesList ? "\(layout).xlsx" : "\(layout).yaml")
      // What a clerk has filled in is never written over by a form.
      if !force, OutputFile.exists(path) { throw Failure(.fileExists(path)) }
      try InputFiles([], assets: assets).spare([path])
      try OutputFile.write(bytes(for: path, by: typesetter), to: path)
      return []
    }
  }

  private func bytes(for path: String, by typesetter: Typesetter) throws(Failure) -> [UInt8] {
    switch path.split(separator: ".").last?.lowercased() {
    case "xlsx": return try FormWorkbook(typesetter.rowSchema()).bytes(named: path)
    case "csv": return Array(FormWorkbook(try typesetter.rowSchema()).csv.utf8)
    case "yaml", "yml":
      let layout = typesetter.layout
      let text = StarterData.yaml(
        of: layout.record, title: "\(layout.record.label) — \(layout.label)",
        needed: layout.neededPaths)
      return Array(text.utf8)
    default: throw Failure(.unknownForm(path))
    }
  }
}

/// `vanthu schema LAYOUT`: what the data may hold, for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "In lược đồ JSON Schema của hồ sơ, cho trình soạn thảo. Prints the JSON Schema of the data.")

  @Argument(help: "Tên bố cục. The layout.")
  var layout: String

  @Flag(help: "Của danh sách thay vì của hồ sơ. Of the list instead of the record.")
  var list = false

  @Option(name: [.customShort("o"), .long], help: "Tệp kết quả. The output.")
  var output: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      let assets = try AssetRoot(path: shared.assets)
      let typesetter = try Typesetter(layout: layout, assets: assets)
      let schema =
        list
        ? JSONSchema(listOf: try typesetter.rowSchema())
        : JSONSchema(record: typesetter.layout.record)
      if let output {
        try OutputName.check(output, endsIn: ["json"])
        try InputFiles([], assets: assets).spare([output])
        try OutputFile.write(Array(schema.json.utf8), to: output)
      } else {
        try Terminal.tell(asItIs: schema.json)
      }
      return []
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownForm(_ path: String) -> Diagnostic {
    .error(
      Code("usage.form"),
      Message(
        vi: "không tạo được biểu mẫu loại này: “\(path)”",
        en: "forms of this kind are not made: “\(path)”"),
      at: .file(path),
      hint: Message(
        vi: "đặt tên tệp .xlsx, .csv (danh sách) hoặc .yaml (hồ sơ)",
        en: "name it .xlsx, .csv (a list) or .yaml (a record)"))
  }

  fileprivate static func fileExists(_ path: String) -> Diagnostic {
    .error(
      Code("usage.file-exists"),
      Message(vi: "tệp “\(path)” đã có", en: "the file “\(path)” is there already"),
      at: .file(path),
      hint: Message(
        vi: "chọn tên khác, hoặc --force để ghi đè",
        en: "choose another name, or --force to write over it"))
  }
}
