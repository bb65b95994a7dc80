package import Diagnostics
import LegacyText

/// Reads the clerk's files into `Value`s: bytes → text → YAML, JSON or CSV with places.
///
/// Text becomes NFC here, once; types are not guessed. What the values mean is the schema's business.
package enum RecordReader {
  /// The formats of text that we read.
  package enum Format: Hashable, Sendable {
    case yaml, json
    /// Comma, semicolon or tab: recognised from the heading line.
    case csv
    /// Tab, unless the heading line has none.
    case tsv
    /// A spreadsheet: XLSX or ODS, which its bytes tell apart.
    case workbook
  }

  /// Reads one record from a `.yaml`, `.yml` or `.json` file.
  ///
  /// - Throws: `data.unreadable`, `data.encoding`, `data.syntax`, `data.duplicate-key`.
  package static func read(path: String, displayName: String) throws(Failure) -> Value {
    guard let format = format(of: path), format == .yaml || format == .json else {
      throw Failure(.unknownFormat(displayName, known: ".yaml, .json"))
    }
    return try parse(
      FileReading.bytes(atPath: path, named: displayName), as: format, named: displayName)
  }

  /// Reads a list of records as a whole; the kinds of files and errors of `openRows`.
  package static func readRows(
    path: String, displayName: String, for schema: Schema? = nil
  ) throws(Failure) -> Value {
    let rows = try openRows(path: path, displayName: displayName, for: schema)
    return Value(.list(Array(rows)), at: rows.location)
  }

  /// Opens a list whose rows are read when they are asked for: a spreadsheet, a `.csv`, `.tsv` or `.txt` table with
  /// headings, or a YAML or JSON list.
  ///
  /// - Parameter schema: the fields that tell the headings from the title lines above them, and the records from the
  ///   sums and notes below; without it the first row holds the headings, and every other one is a record.
  /// - Throws: as `read`; `sheet.*`; a YAML or JSON file whose root is no list is `data.wrong-type`.
  package static func openRows(
    path: String, displayName: String, for schema: Schema? = nil,
    reading: ListReading = ListReading()
  ) throws(Failure) -> RowList {
    guard let format = format(of: path) else {
      throw Failure(
        .unknownFormat(displayName, known: ".xlsx, .ods, .csv, .tsv, .txt, .yaml, .json"))
    }
    return try rows(
      FileReading.bytes(atPath: path, named: displayName), as: format, named: displayName,
      names: FieldNames(schema?.fields ?? [], mapping: reading.mapping), reading: reading)
  }

  /// Opens a list that may be one of several kinds, as that whose fields most of its headings name; two at least must, the
  /// name among them.
  ///
  /// - Returns: the rows, and the schema they were read by; nil for a list of another kind.
  /// - Throws: as `openRows`.
  package static func openRows(
    path: String, displayName: String, forOneOf schemas: [Schema]
  ) throws(Failure) -> (rows: RowList, schema: Schema?) {
    var best: (rows: RowList, schema: Schema, score: Int)?
    for schema in schemas {
      guard let rows = try? openRows(path: path, displayName: displayName, for: schema) else {
        continue
      }
      let names = FieldNames(schema.fields)
      let fields = (rows.headings ?? []).compactMap { names.field(headed: $0.text) }
      guard fields.count >= 2, fields.contains(where: { $0.rules.form == .name }),
        fields.count > best?.score ?? 0
      else { continue }
      best = (rows, schema, fields.count)
    }
    if let best { return (best.rows, best.schema) }
    return (try openRows(path: path, displayName: displayName), nil)
  }

  /// Reads bytes that are already at hand; `name` is what messages call the file.
  package static func parse(
    _ bytes: [UInt8], as format: Format, named name: String
  ) throws(Failure) -> Value {
    switch format {
    case .yaml, .json:
      let value = try tree(bytes, as: format, named: name)
      var screen = LegacyScreen()
      if value.isPlain(by: &screen, noBreakSpaces: .kept) { return value }
      try LegacyCheck.refuse(value)
      return value.cleaned()
    case .csv, .tsv, .workbook:
      let rows = try rows(
        bytes, as: format, named: name, names: FieldNames([]), reading: ListReading())
      return Value(.list(Array(rows)), at: rows.location)
    }
  }

  private static func rows(
    _ bytes: [UInt8], as format: Format, named name: String, names: FieldNames,
    reading: ListReading
  ) throws(Failure) -> RowList {
    let rows =
      switch format {
      case .workbook:
        RowList(
          try SheetTable(bytes, named: name, names: names, reading: reading), names: names)
      case .csv, .tsv:
        RowList(
          try CSVTable(
            SourceText(decoding: bytes, named: name, isTable: true), prefersTab: format == .tsv,
            names: names),
          names: names)
      case .yaml, .json: try RowList(tree(bytes, as: format, named: name))
      }
    return try rows.withLegacyFaults()
  }

  /// A file of YAML or JSON, its texts as they stand.
  private static func tree(
    _ bytes: [UInt8], as format: Format, named name: String
  ) throws(Failure) -> Value {
    let source = try SourceText(decoding: bytes, named: name)
    return format == .json ? try JSONReader.read(source) : try YAMLReader.read(source)
  }

  /// The format that a file's extension names, without regard to case.
  package static func format(of path: String) -> Format? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return switch path[path.index(after: dot)...].lowercased() {
    case "yaml", "yml": .yaml
    case "json": .json
    case "csv", "txt": .csv
    case "tsv": .tsv
    case "xlsx", "xlsm", "ods", "xls", "xlsb": .workbook
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownFormat(_ name: String, known: String) -> Diagnostic {
    .error(
      .unreadable,
      Message(
        vi: "không đọc được loại tệp này: “\(name)”",
        en: "files of this kind are not read: “\(name)”"),
      at: .file(name),
      hint: Message(vi: "các loại đọc được: \(known)", en: "kinds that are read: \(known)"))
  }
}
