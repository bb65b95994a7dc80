import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

@testable import Typesetting

/// Faults planted in a spreadsheet, as clerks make them: each is reported with its cell, and no wrong sheet is printed.
@Suite struct ListFaultTests {
  /// A fault: the Python that plants it in the sheet `s` of the book `b`, what is reported and where, and which rows of
  /// the sheet are not printed.
  struct Fault: CustomTestStringConvertible, Sendable {
    let plant: String
    let code: String
    let cell: String
    var lost: [Int] = []
    var isWarning = false

    var testDescription: String { "\(code) \(cell) \(plant)" }
  }

  /// What stops a row.
  static let errors: [Fault] = [
    Fault(plant: "s['D4'] = None", code: "data.missing-field", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = '   '", code: "data.missing-field", cell: "D4", lost: [4]),
    Fault(plant: "s['B4'] = None", code: "data.missing-field", cell: "B4", lost: [4]),
    Fault(plant: "s['B4'] = 'Xe'", code: "data.bad-value", cell: "B4", lost: [4]),
    Fault(plant: "s['A4'] = None", code: "data.missing-field", cell: "A4", lost: [4]),
    Fault(plant: "s['A4'] = 'ba'", code: "data.bad-value", cell: "A4", lost: [4]),
    Fault(plant: "s['A4'] = 3.5", code: "data.bad-value", cell: "A4", lost: [4]),
    Fault(plant: "s['A4'] = -3", code: "data.bad-value", cell: "A4", lost: [4]),
    Fault(plant: "s['A4'] = 2", code: "list.sequence", cell: "A4", lost: [4]),
    Fault(plant: "s['A4'] = 30", code: "list.sequence", cell: "A4", lost: [4]),
    Fault(
      plant: "s['A4'] = datetime.date(2023,1,3)", code: "data.bad-value", cell: "A4", lost: [4]),
    Fault(plant: "s['H4'] = '02'", code: "list.sequence", cell: "H4", lost: [4]),
    Fault(plant: "s['H4'] = '30'", code: "list.sequence", cell: "H4", lost: [4]),
    Fault(plant: "s['H4'] = 'chưa có'", code: "data.bad-value", cell: "H4", lost: [4]),
    Fault(plant: "s['H4'] = 'sẽ cấp số sau'", code: "data.too-long", cell: "H4", lost: [4]),
    Fault(
      plant: "s['H4'] = datetime.date(2023,1,3); s['H4'].number_format = 'd-mmm'",
      code: "data.bad-value", cell: "H4", lost: [4]),
    Fault(plant: "s['H4'] = 12345678901234567", code: "sheet.bad-cell", cell: "H4", lost: [4]),
    Fault(plant: "s['D4'] = 'Đỗ Văn 𝄞'", code: "composition.missing-glyph", cell: "D4", lost: [4]),
    Fault(
      plant: "s['D4'] = 'Đỗ Văn Bình 🎉'", code: "composition.missing-glyph", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = 'Đ ' * 150", code: "data.too-long", cell: "D4", lost: [4]),
    Fault(
      plant: "s['D4'] = 'Nghiêng ' * 24", code: "composition.does-not-fit", cell: "D4", lost: [4]),
    Fault(plant: "s['G4'] = 'Hoàn thành ' * 60", code: "data.too-long", cell: "G4", lost: [4]),
    Fault(
      plant: "s['G4'] = 'Nghiêng nghiêng ' * 31", code: "composition.does-not-fit", cell: "G4",
      lost: [4]),
    Fault(
      plant: "for c in 'BCDEF': s[c+'6'] = s[c+'4'].value", code: "list.doubled-row", cell: "D6",
      lost: [6]),
    Fault(plant: "s['C4'] = None", code: "data.missing-field", cell: "C4", lost: [4]),
    Fault(plant: "s['C3'] = 'Ông'", code: "data.contradiction", cell: "C3", lost: [3]),
    Fault(plant: "s['D3'] = 'Nguyễn Văn Sơn'", code: "list.name", cell: "D3", lost: [3]),
    Fault(plant: "s['D4'] = 'Phòng Nội vụ quận'", code: "list.name", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = 'Bà Đỗ Văn Bình'", code: "list.name", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = 'đỗ văn bình'", code: "list.name", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = '§ç V¨n B×nh'", code: "data.legacy-encoding", cell: "D4", lost: [4]),
    Fault(
      plant: "s['D3'] = 'Uû ban nh©n d©n quËn CÇu GiÊy'", code: "data.legacy-encoding",
      cell: "D3", lost: [3]),
    Fault(plant: "s['F4'] = 'Tæ ®¹i biÓu'", code: "data.legacy-encoding", cell: "F4", lost: [4]),
    Fault(
      plant: "s['F4'] = '§Þa ph\u{AD}¬ng'", code: "data.legacy-encoding", cell: "F4", lost: [4]),
    Fault(plant: "s['D4'] = 'Äá»— VÄƒn BÃ¬nh'", code: "data.encoding", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = 12", code: "list.name", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = '...'", code: "data.machine-text", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = '=A1'", code: "sheet.bad-cell", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = '#REF!'", code: "sheet.bad-cell", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = '#N/A'", code: "sheet.bad-cell", cell: "D4", lost: [4]),
    Fault(
      plant: "s['E4'] = 60; s['E4'].number_format = 'dd/mm/yyyy'", code: "sheet.bad-cell",
      cell: "E4", lost: [4]),
    Fault(
      plant: "s['E4'] = 9999999; s['E4'].number_format = 'dd/mm/yyyy'", code: "sheet.bad-cell",
      cell: "E4", lost: [4]),
    Fault(plant: "s['D4'] = 'Đỗ Văn B\\ufffdnh'", code: "data.encoding", cell: "D4", lost: [4]),
    Fault(plant: "s['D4'] = 'Đỗ Văn_x0007_ Bình'", code: "data.encoding", cell: "D4", lost: [4]),
    Fault(plant: "s['E4'] = 'Chuyên viên ' * 30", code: "data.too-long", cell: "E4", lost: [4]),
  ]

  /// What stops the list as a whole.
  static let refusals: [Fault] = [
    Fault(
      plant: "for r in (3, 4, 6): s[f'F{r}'] = 'Tæ ®¹i biÓu'", code: "data.legacy-encoding",
      cell: "F6"),
    Fault(plant: "s['G1'] = 'Biệt danh'", code: "data.unknown-key", cell: "G1"),
    Fault(plant: "s['G1'] = 'Chức danh'", code: "data.duplicate-key", cell: "G1"),
    Fault(plant: "s['D1'] = None", code: "data.syntax", cell: "D2"),
    Fault(plant: "s['K4'] = 'x'", code: "data.syntax", cell: "K4"),
    Fault(plant: "s.column_dimensions['D'].hidden = True", code: "data.missing-field", cell: "A1"),
  ]

  /// What is told, and stops nothing.
  static let warnings: [Fault] = [
    Fault(plant: "s['E4'] = 'Tæ'", code: "data.doubtful-encoding", cell: "E4"),
    Fault(plant: "s.row_dimensions[4].hidden = True", code: "list.left-out", cell: "A4", lost: [4]),
    Fault(plant: "s['A8'] = 'Tổng cộng'; s['D8'] = '5'", code: "list.left-out", cell: "A8"),
    Fault(plant: "s['H10'] = 'CHỦ TỊCH'", code: "list.left-out", cell: "H10"),
    Fault(plant: "s.insert_rows(4); s['A4'] = 'II. CÁ NHÂN'", code: "list.left-out", cell: "A4"),
    Fault(plant: "s['A6'] = 9", code: "list.sequence", cell: "A6"),
    Fault(plant: "s['H6'] = '09'", code: "list.sequence", cell: "H6"),
    Fault(plant: "s['D4'] = 'ĐỖ VĂN BÌNH'", code: "list.name", cell: "D4"),
    Fault(plant: "s['D4'] = 'Bình'", code: "list.name", cell: "D4"),
    Fault(plant: "s['C4'] = 'Ôg'", code: "list.name", cell: "C4"),
    Fault(plant: "s['C2'] = 'Ông'", code: "list.name", cell: "C2"),
    Fault(plant: "s['D6'] = 'Do Van Bình'; s['F6'] = None", code: "list.doubled-row", cell: "D6"),
  ]

  @Test func fortyKindsOfFault() throws {
    let kinds = Self.errors + Self.refusals
    #expect(kinds.count >= 40)
    let bench = try Bench(kinds + Self.warnings)
    for (index, fault) in (kinds + Self.warnings).enumerated() {
      let outcome = try bench.run(index)
      let place = "\(bench.path(index))!DS!\(fault.cell)"
      let found = outcome.diagnostics.filter { $0.location?.description == place }
      #expect(
        found.contains { $0.code.description == fault.code },
        "\(fault.testDescription): \(outcome.diagnostics.map { "\($0.code) \($0.location?.description ?? "")" })"
      )
      // Both languages say something, and an error is an error.
      for diagnostic in found {
        #expect(!diagnostic.message.vietnamese.isEmpty && !diagnostic.message.english.isEmpty)
      }
      if index < kinds.count {
        #expect(found.contains { $0.severity == .error }, "\(fault.testDescription)")
      }
      let isRefused = (Self.errors.count..<kinds.count).contains(index)
      let printed = isRefused ? [] : Bench.names.keys.sorted().filter { !fault.lost.contains($0) }
      #expect(outcome.written == printed.count, "\(fault.testDescription)")
    }
  }

  /// A list without faults is printed whole, without a word.
  @Test func noFault() throws {
    let outcome = try Bench([Fault(plant: "pass", code: "", cell: "")]).run(0)
    #expect(outcome.diagnostics.isEmpty && outcome.written == 5, "\(outcome.diagnostics)")
  }
}

/// A typesetter, and lists with faults that openpyxl wrote.
private struct Bench {
  /// The rows of the list and whom they name.
  static let names = [
    2: "Nguyễn Thị An", 3: "Phòng Tư pháp quận", 4: "Đỗ Văn Bình", 5: "Trần Văn Công",
    6: "Lê Văn Dũng",
  ]

  private let folder: TemporaryFolder
  private let typesetter: Typesetter

  init(_ faults: [ListFaultTests.Fault]) throws {
    folder = try TemporaryFolder()
    typesetter = try Typesetter(
      layout: "giay-khen", assets: AssetRoot(path: Repository.root.path))
    let plants = try JSONEncoder().encode(faults.map(\.plant))
    let json = try folder.write(plants, to: "plants.json")
    let script = """
      import sys, json, datetime, openpyxl
      for index, plant in enumerate(json.load(open(sys.argv[1], encoding='utf-8'))):
          b = openpyxl.Workbook()
          s = b.active
          s.title = 'DS'
          for row in (
              ('STT', 'Đối tượng', 'Danh xưng', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Số sổ vàng'),
              (1, 'Cá nhân', 'Bà', 'Nguyễn Thị An', 'Chuyên viên', 'Phòng Nội vụ quận', None, '01'),
              (2, 'Tập thể', None, 'Phòng Tư pháp quận', None, None, 'Thành tích riêng', '02'),
              (3, 'Cá nhân', 'Ông', 'Đỗ Văn Bình', 'Chuyên viên', 'Phòng Tài chính quận', None, '03'),
              (4, 'Hộ gia đình', 'ông', 'Trần Văn Công', None, 'phường Dịch Vọng', None, '04'),
              (5, 'Cá nhân', 'Ông', 'Lê Văn Dũng', 'Trưởng phòng', 'Phòng Y tế quận', None, '05')):
              s.append(row)
          exec(plant)
          b.save(f'{sys.argv[2]}/{index}.xlsx')
      """
    _ = try Tool.read("python3", ["-c", script, json, folder.url.path])
  }

  func path(_ index: Int) -> String { folder.path("\(index).xlsx") }

  func run(_ index: Int) throws -> (written: Int, diagnostics: [Diagnostic]) {
    do throws(Failure) {
      let record = try typesetter.record(atPath: Repository.sampleRecord)
      let rows = try typesetter.rows(atPath: path(index))
      let batch = Batch(
        typesetter: typesetter, record: record, rows: rows, options: Batch.Options())
      let report = try batch.writeOneFile(to: folder.path("\(index).pdf"))
      return (report.written, rows.warnings + report.diagnostics)
    } catch {
      return (0, error.diagnostics)
    }
  }
}
