import Foundation
import TestSupport
import Testing

/// The sample's list as clerks may have it: whatever program wrote it, the 33 certificates are the same to the byte.
@Suite("One list, many kinds of file") struct SameListTests {
  private static let fixtures = [
    "list-libreoffice.xlsx", "list-libreoffice.ods", "list-openpyxl.xlsx", "list-xlsxwriter.xlsx",
  ].map { Repository.path("Tests/SpreadsheetsTests/Fixtures/\($0)") }

  /// A dialect of CSV: delimiter, ends of lines, whether all cells are quoted, and Python's name of the encoding.
  private static let dialects = [
    ("comma", ",", "\n", false, "utf-8"), ("semicolon", ";", "\r\n", true, "utf-8-sig"),
    ("tab", "\t", "\r\n", false, "utf-16"), ("big", ";", "\r", false, "utf-16-be"),
    ("decomposed", ",", "\r\n", true, "nfd"),
  ]

  @Test func certificatesAreTheSame() throws {
    let folder = try TemporaryFolder()
    let dialects = try JSONSerialization.data(
      withJSONObject: Self.dialects.map { [$0.0, $0.1, $0.2, $0.3, $0.4] as [Any] })
    let json = try folder.write(dialects, to: "dialects.json")
    let script = """
      import csv, io, json, sys, unicodedata
      rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))
      for name, delimiter, end, quotes, encoding in json.load(open(sys.argv[2])):
          out = io.StringIO()
          csv.writer(out, delimiter=delimiter, lineterminator=end,
                     quoting=csv.QUOTE_ALL if quotes else csv.QUOTE_MINIMAL).writerows(rows)
          text = out.getvalue()
          if encoding == 'nfd': text, encoding = unicodedata.normalize('NFD', text), 'utf-8'
          mark = '\\ufeff' if encoding == 'utf-16-be' else ''
          open(f'{sys.argv[3]}/{name}.csv', 'wb').write((mark + text).encode(encoding))
      """
    _ = try Tool.read("python3", ["-c", script, Repository.sampleList, json, folder.url.path])
    let sample = try certificates(from: Repository.sampleList, in: folder)
    let pages = try Tool.read("pdfinfo", [folder.write(sample, to: "sample.pdf")])
    #expect(pages.split(separator: "\n").contains { $0.hasPrefix("Pages:") && $0.hasSuffix(" 33") })
    for list in Self.fixtures + Self.dialects.map({ folder.path("\($0.0).csv") }) {
      #expect(try certificates(from: list, in: folder) == sample, "\(list)")
    }
  }

  private func certificates(from list: String, in folder: TemporaryFolder) throws -> [UInt8] {
    let result = try Vanthu.run([
      "batch", "giay-khen", "--data", Repository.sampleRecord, "--records", list, "-o",
      folder.path("a.pdf"),
    ])
    #expect(
      result.status == 0 && result.errors.hasSuffix("33 written, 0 rows failed\n"),
      "\(result.errors)")
    return try folder.bytes(of: "a.pdf")
  }
}
