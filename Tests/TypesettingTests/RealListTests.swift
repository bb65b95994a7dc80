import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

@testable import Typesetting

/// Lists as offices have them: what stands around and between the records is left out and told, and every record is read.
@Suite("Lists as offices write them") struct RealListTests {
  /// The Python that makes the sheet `s` of one that has the headings `H` and the five records `R`, and the cells that are told of.
  private static let lists: [(name: String, made: String, told: [String])] = [
    ("plain", "fill(1, 1)", []),
    (
      "agency above, sum, date and signatures below",
      """
      fill(6, 1); s['A1'] = 'UBND QUẬN CẦU GIẤY'; s['E1'] = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'; s.merge_cells('A1:D1')
      s['A3'] = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'; s.merge_cells('A3:H3'); s['A4'] = '(Kèm theo Tờ trình số 12/TTr-PNV)'
      s['A12'] = 'Tổng số: 05 (01 tập thể, 04 cá nhân)'; s.merge_cells('A12:H12'); s['F13'] = 'Cầu Giấy, ngày 05 tháng 01 năm 2023'
      s['B14'] = 'NGƯỜI LẬP'; s['F14'] = 'TRƯỞNG PHÒNG'; s['B17'] = 'Nguyễn Thị Hoa'; s['F17'] = 'Trần Văn Nam'
      """, ["A12", "F13", "B14", "B17"]
    ),
    ("an empty column before the table", "fill(3, 2); s['B1'] = 'DANH SÁCH'", []),
    (
      "groups and their sums",
      """
      fill(1, 1); s.insert_rows(2); s['A2'] = 'I'; s['B2'] = 'TẬP THỂ'; s.insert_rows(5); s['A5'] = 'Cộng'; s['D5'] = 2
      s.insert_rows(6); s['A6'] = 'II. CÁ NHÂN'
      """, ["A2", "A5", "A6"]
    ),
    (
      "headings again",
      "fill(1, 1); s.insert_rows(4); [s.cell(4, i + 1, h) for i, h in enumerate(H)]", ["A4"]
    ),
    ("numbers in advance", "fill(1, 1); [s.cell(r, 1, r - 1) for r in range(7, 30)]", ["A7"]),
    (
      "a column of notes", "fill(1, 1); s['I1'] = 'Ghi chú'; s['I3'] = 'đã ký'; s['I4'] = 'x'",
      ["I3"]
    ),
    (
      "two rows of headings, and their numbers",
      """
      s.append(['STT', 'Đối tượng', 'Người được khen', None, None, None, 'Thành tích', 'Số sổ vàng'])
      s.append([None, None, 'Danh xưng', 'Họ và tên', 'Chức vụ', 'Đơn vị'])
      [s.merge_cells(f'{c}1:{c}2') for c in 'ABGH']; s.merge_cells('C1:F1')
      s.append([f'({i})' for i in range(1, 9)])
      [s.append(r) for r in R]
      """, []
    ),
    (
      "headings with notes of their own",
      "fill(1, 1); s['D1'] = 'Họ và tên\\n(viết có dấu)'; s['B1'] = 'ĐỐI TƯỢNG *'; s['H1'] = 'Số\\nsổ vàng'",
      []
    ),
    (
      "spaces of all kinds",
      """
      fill(1, 1); s['D2'] = '  Nguyễn Thị  An '; s['D4'] = 'Đỗ\\u00a0Văn\\u00a0Bình\\u00a0'; s['B6'] = 'Cá nhân '
      s['F4'] = 'Phòng Tài chính\\nquận'; s['C2'] = ' bà'; s['D5'] = 'Trần Văn\\u200b Công\\n'
      """, []
    ),
    (
      "numbers as texts, dates' and money's formats",
      "fill(1, 1); s['A2'] = '1'; s['A3'] = 2.0; s['A3'].number_format = '0.00'; s['A4'] = ' 3 '; s['B4'] = 'ca nhan'",
      []
    ),
    (
      "merged down",
      "fill(1, 1); s['F4'] = 'phường Dịch Vọng'; s['F5'] = s['F6'] = None; s.merge_cells('F4:F6')",
      []
    ),
    (
      "other sheets",
      "fill(1, 1); b.create_sheet('Sheet2')['A1'] = 'nháp'; b.create_sheet('Sheet3')", []
    ),
  ]

  @Test func everyRecordIsReadAndTheRestIsTold() throws {
    let folder = try TemporaryFolder()
    let json = try folder.write(try JSONEncoder().encode(Self.lists.map(\.made)), to: "made.json")
    let script = """
      import sys, json, openpyxl
      H = ['STT', 'Đối tượng', 'Danh xưng', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Số sổ vàng']
      R = [(1, 'Cá nhân', 'bà', 'Nguyễn Thị An', 'Chuyên viên', 'Phòng Nội vụ quận', None, '01'),
           (2, 'Tập thể', None, 'Phòng Tư pháp quận', None, None, 'Thành tích riêng', '02'),
           (3, 'Cá nhân', 'ông', 'Đỗ Văn Bình', 'Chuyên viên', 'Phòng Tài chính quận', None, '03'),
           (4, 'Hộ gia đình', 'ông', 'Trần Văn Công', None, 'phường Dịch Vọng', None, '04'),
           (5, 'Cá nhân', 'ông', 'Lê Văn Dũng', 'Trưởng phòng', 'Phòng Y tế quận', None, '05')]
      def fill(row, column):
          for i, values in enumerate([H] + R):
              for j, value in enumerate(values):
                  if value is not None: s.cell(row + i, column + j, value)
      for index, made in enumerate(json.load(open(sys.argv[1], encoding='utf-8'))):
          b = openpyxl.Workbook()
          s = b.active
          s.title = 'DS'
          exec(made)
          b.save(f'{sys.argv[2]}/{index}.xlsx')
      """
    _ = try Tool.read("python3", ["-c", script, json, folder.url.path])
    let typesetter = try Typesetter(
      layout: "giay-khen", assets: AssetRoot(path: Repository.root.path))
    let names = [
      "Nguyễn Thị An", "Phòng Tư pháp quận", "Đỗ Văn Bình", "Trần Văn Công", "Lê Văn Dũng",
    ]
    for (index, list) in Self.lists.enumerated() {
      let path = folder.path("\(index).xlsx")
      let rows = try typesetter.rows(atPath: path)
      let records = rows.map { try? $0.result.get() }
      #expect(records.map { $0?["name"]?.text } == names, "\(list.name)")
      #expect(records.map { $0?["order"]?.whole } == [1, 2, 3, 4, 5], "\(list.name)")
      let told = rows.warnings.map { "\($0.code) \($0.location?.description ?? "")" }
      #expect(told == list.told.map { "list.left-out \(path)!DS!\($0)" }, "\(list.name)")
      if list.name == "spaces of all kinds" {
        #expect(records[2]?["unit"]?.text == "Phòng Tài chính quận")
      }
      if list.name == "merged down" {
        #expect(
          records.suffix(3).map { $0?["unit"]?.text }
            == Array(repeating: "phường Dịch Vọng", count: 3))
      }
    }
  }

  /// What might be a record gone wrong is never left out as a note.
  @Test func doubtfulRowsStayRecords() throws {
    let folder = try TemporaryFolder()
    let typesetter = try Typesetter(
      layout: "giay-khen", assets: AssetRoot(path: Repository.root.path))
    let list = try folder.write(
      """
      STT;Đối tượng;Danh xưng;Họ và tên;Chức vụ;Ghi chú
      1;Cá nhân;bà;Nguyễn Thị An;;
      ;;;Đỗ Văn Bình;;
      ;;;;Chuyên viên;
      4;Cá nhân;ông;Trần Văn Công;;
      Cộng;;;3;;
      5;Cá nhân;ông;Lê Văn Dũng;;

      """, to: "a.csv")
    let rows = try typesetter.rows(atPath: list)
    #expect(rows.map { (try? $0.result.get()) != nil } == [true, false, false, true, true])
    #expect(rows.warnings.map(\.code.description) == ["list.left-out", "list.sequence"])
  }
}
