import ArgumentParser
import Diagnostics
import FoundationEssentials
import Proofreading
import Records
import Typesetting

/// `vanthu check FILE…`: the language of a text, or the data and the language of a record.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Soát lỗi chính tả, viết hoa, số ký hiệu, ngày tháng. Proofreads texts and data.",
    discussion: """
      .txt, .md: cả tệp là một văn bản. .yaml, .json, .csv, .tsv: mọi giá trị chữ của tệp; chỗ được báo là chỗ \
      bắt đầu của giá trị. Với --layout, dữ liệu được kiểm tra trước theo bố cục.
      .txt and .md are one text. Of .yaml, .json, .csv and .tsv every value is read; the place told is where \
      the value begins. With --layout, the data are checked by the layout first.

      Mã thoát / exit status: 0 không có lỗi (có thể có chỗ nên xem); 1 còn lỗi ngôn ngữ; 65 dữ liệu có lỗi; \
      64 sai cách gọi; 74 không ghi được.
      0 no error (suggestions there may be); 1 errors of language; 65 bad data; 64 usage; 74 cannot write.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Argument(help: "Tệp cần soát. The files.")
  var files: [String]

  @Option(
    name: [.short, .long],
    help: "Kiểm tra dữ liệu theo bố cục này trước. A layout to check data by.")
  var layout: String?

  @Option(
    help: """
      Danh sách khen thưởng, thay cho danh sách ghi trong hồ sơ. An award list in place of the record's own.
      """)
  var records: String?

  @Flag(
    help: "Sửa những chỗ chắc chắn trong tệp .txt, .md. Puts right what is certain in .txt and .md."
  )
  var fix = false

  @Option(help: "text, json hoặc sarif. The format of the report.")
  var format: Format = .text

  @Option(help: "Dấu thanh của oa, oe, uy: keep (giữ), old (hòa, ủy), new (hoà, uỷ). Tone marks.")
  var tone: Tone = .keep

  @Flag(help: "Đòi “./.” ở cuối văn bản. Asks for “./.” at the end of a text.")
  var endMark = false

  @OptionGroup var shared: SharedOptions

  enum Tone: String, ExpressibleByArgument, CaseIterable {
    case keep, old, new

    fileprivate var marks: Proofreader.ToneMarks {
      switch self {
      case .keep: .keep
      case .old: .old
      case .new: .new
      }
    }
  }

  func run() throws {
    var findings: [Finding] = []
    try shared.run { () throws(Failure) in
      if fix, let other = files.first(where: { !Self.isText($0) }) {
        throw Failure(.fixNeedsText(other))
      }
      let typesetter = try layout.map { name throws(Failure) in
        try Typesetter(layout: name, assets: AssetRoot(path: shared.assets))
      }
      for file in files { findings += try self.findings(in: file, by: typesetter) }
      return []
    }
    try shared.run { () throws(Failure) in
      try report(findings)
      return []
    }
    if findings.contains(where: { $0.isError && $0.citation == nil }) { throw ExitCode(65) }
    if findings.contains(where: \.isError) { throw ExitCode(1) }
  }

  /// What is to be said on one file. That it cannot be read is said too, and does not hide the others;
  /// that it cannot be written ends the work.
  private func findings(in file: String, by typesetter: Typesetter?) throws(Failure) -> [Finding] {
    do throws(Failure) {
      return Self.isText(file) ? try findingsInText(file) : try findingsInData(file, by: typesetter)
    } catch {
      if error.exitStatus == 74 { throw error }
      return error.diagnostics.abridged.map { Finding($0) }
    }
  }

  private static func isText(_ path: String) -> Bool {
    ["txt", "md"].contains(URL(filePath: path).pathExtension.lowercased())
  }

  private func proofreader(isInReadingOrder: Bool) -> Proofreader {
    Proofreader(
      options: .init(
        tone: tone.marks, isFinalParagraphChecked: endMark && isInReadingOrder,
        isInReadingOrder: isInReadingOrder))
  }

  // MARK: Texts

  private func findingsInText(_ file: String) throws(Failure) -> [Finding] {
    var text = try Self.text(ofFile: file)
    let proofreader = proofreader(isInReadingOrder: true)
    if fix {
      let mended = proofreader.mended(text)
      if !mended.utf8.elementsEqual(text.utf8) {
        try OutputFile.write(Array(mended.utf8), to: file)
        text = mended
      }
    }
    let places = TextPlaces(text)
    return proofreader.remarks(on: text).map {
      Finding($0, in: places, file: file)
    }
  }

  /// The text of a file, byte for byte; a mark of byte order is part of it.
  private static func text(ofFile file: String) throws(Failure) -> String {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Failure(
        .error(
          .unreadable,
          Message(vi: "không đọc được tệp “\(file)”", en: "the file “\(file)” cannot be read"),
          at: .file(file)))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure(
        .error(
          .badEncoding, Message(vi: "chữ không theo bảng mã UTF-8", en: "the text is not UTF-8"),
          at: .file(file),
          hint: Message(vi: "lưu lại tệp bằng UTF-8", en: "save the file again as UTF-8")))
    }
    return text
  }

  // MARK: Data

  /// What is wrong with the data, then what is to be said on the values, in the order of the file.
  private func findingsInData(
    _ file: String, by typesetter: Typesetter?
  ) throws(Failure) -> [Finding] {
    let isTable = ["csv", "tsv", "xlsx", "ods"].contains(
      URL(filePath: file).pathExtension.lowercased())
    let list = isTable ? try rows(of: file, by: typesetter) : nil
    let value: Value
    if let list {
      value = Value(.list(Array(list.rows)), at: list.rows.location)
    } else {
      value = try RecordReader.read(path: file, displayName: file)
    }
    let problems =
      typesetter.map { self.problems(in: file, isTable: isTable, by: $0) }
      ?? list.map { $0.rows.warnings + Self.screened($0.rows, by: $0.schema) }
      ?? problems(inRecord: value, file: file)
    let passages = value.passages
    let text = passages.map(\.text).joined(separator: "\n")
    let places = TextPlaces(text)
    var findings = problems.abridged.map { Finding($0) }
    var place = 0
    var start = 0
    for remark in proofreader(isInReadingOrder: false).remarks(on: text) {
      while place + 1 < passages.count,
        remark.range.lowerBound > start + passages[place].text.utf8.count
      {
        start += passages[place].text.utf8.count + 1
        place += 1
      }
      findings.append(Finding(remark, in: places, ofValueAt: passages[place].location))
    }
    return Self.inReadingOrder(findings)
  }

  /// The rows of a list, read as the layout has them, or else as the list of a conference that its headings fit.
  private func rows(
    of file: String, by typesetter: Typesetter?
  ) throws(Failure) -> (rows: RowList, schema: Schema?) {
    let known = typesetter.flatMap { try? $0.rowSchema() }
    let lists = (try? AssetRoot(path: shared.assets).recordSchema(named: "hoi-nghi"))?.namedLists
    return try RecordReader.openRows(
      path: file, displayName: file, forOneOf: known.map { [$0] } ?? lists ?? [])
  }

  /// What nobody would have printed, in the rows of a list.
  private static func screened(_ rows: RowList, by schema: Schema?) -> [Diagnostic] {
    let names = Set(
      (rows.headings ?? []).map(\.text).filter { schema?.isName(headed: $0) ?? false })
    return rows.flatMap { row in
      (row.entries ?? []).compactMap { entry in
        if case .fault(let problem) = entry.value.content { return problem }
        return entry.value.text.flatMap {
          .screening($0, isName: names.contains(entry.key), at: entry.value.location)
        }
      }
    }
  }

  /// What is wrong with the record of a conference, which is known by its group `conference`.
  private func problems(inRecord value: Value, file: String) -> [Diagnostic] {
    guard value["conference"]?.entries != nil else {
      return value.remarks + value.passages.compactMap { .screening($0.text, at: $0.location) }
    }
    do throws(Failure) {
      return try AssetRoot(path: shared.assets)
        .problems(in: value, atPath: file, awardList: records, kind: "hoi-nghi")
    } catch { return error.diagnostics.map(\.asWarning) }
  }

  private func problems(
    in file: String, isTable: Bool, by typesetter: Typesetter
  ) -> [Diagnostic] {
    do throws(Failure) {
      if isTable {
        let rows = try typesetter.rows(atPath: file)
        var problems = rows.warnings
        for row in rows {
          if case .failure(let failure) = row.result { problems += failure.diagnostics }
        }
        return problems
      }
      let record = try typesetter.record(atPath: file, awardList: records)
      return try record.remarks + typesetter.inconsistencies(in: record)
    } catch { return error.diagnostics }
  }

  private static func inReadingOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { a, b in
      let first = a.element.location?.start ?? (0, 0)
      let second = b.element.location?.start ?? (0, 0)
      return (first.line, first.column, a.offset) < (second.line, second.column, b.offset)
    }.map(\.element)
  }

  // MARK: The report

  private func report(_ findings: [Finding]) throws(Failure) {
    switch format {
    case .text:
      for finding in findings { try Terminal.tell(finding.lines(in: shared.language)) }
    case .json: try write(findings)
    case .sarif:
      try write(
        SARIFLog(
          findings, language: shared.language, version: Vanthu.configuration.version))
    }
  }

  private func write(_ value: some Encodable) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(value)) ?? Data()
    try Terminal.tell(asItIs: String(decoding: json, as: UTF8.self) + "\n")
  }
}

extension Value {
  /// Every text in this value, keys left out, in the order of the file.
  fileprivate var passages: [(text: String, location: SourceLocation)] {
    switch content {
    case .empty, .fault: []
    case .text(let text): [(text, location)]
    case .list(let items): items.flatMap(\.passages)
    case .map(let entries): entries.flatMap(\.value.passages)
    }
  }
}

extension Diagnostic {
  fileprivate static func fixNeedsText(_ file: String) -> Diagnostic {
    .error(
      Code("usage.fix-needs-text"),
      Message(
        vi: "--fix chỉ sửa tệp .txt và .md, không sửa “\(file)”",
        en: "--fix mends .txt and .md files only, not “\(file)”"),
      at: .file(file),
      hint: Message(
        vi: "bỏ --fix, xem báo cáo rồi sửa trong tệp dữ liệu",
        en: "leave out --fix, read the report and mend the data file"))
  }
}
