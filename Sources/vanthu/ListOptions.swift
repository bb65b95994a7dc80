import ArgumentParser
import Diagnostics
import Records
import Typesetting

/// How a list is read.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("sheet-name"),
    help: "Trang tính của bảng tính; mặc định trang có tiêu đề hợp nhất. The sheet of a workbook.")
  var sheetName: String?

  @Option(help: "Tệp ghép tiêu đề cột với trường (.yaml). What the headings mean.")
  var mapping: String?

  @Option(
    name: .customLong("save-mapping"),
    help: "Ghi cách ghép tiêu đề cột với trường ra tệp .yaml để sửa. Saves what the headings mean.")
  var saveMapping: String?

  /// Opens a list as asked, after saving what its headings mean if that was asked for too.
  ///
  /// - Parameter inputs: what must not be written over.
  func rows(
    atPath path: String, by typesetter: Typesetter, sparing inputs: InputFiles
  ) throws(Failure) -> CheckedList {
    let schema = try typesetter.rowSchema()
    var reading = ListReading(sheetName: sheetName)
    if let mapping {
      reading.mapping = try HeadingMapping(path: mapping, displayName: mapping, for: schema)
    }
    if let saveMapping {
      let rows = try RecordReader.openRows(
        path: path, displayName: path, for: schema, reading: reading)
      let yaml = reading.mapping.completed(for: rows, of: schema).yaml
      try inputs.spare([saveMapping])
      try OutputFile.write(Array(yaml.utf8), to: saveMapping)
    }
    return try typesetter.rows(atPath: path, reading: reading)
  }
}
