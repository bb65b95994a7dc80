import Diagnostics
import LegacyText
import Testing

@testable import Records

/// Lists from old spreadsheets, whose letters are no Unicode.
@Suite("Old encodings in data")
struct LegacyCheckTests {
  private let rows = [
    "Nguyễn Thị Đào;Phó Chủ tịch Hội đồng nhân dân quận",
    "Trần Văn Lưỡng;Chuyên viên Phòng Tài chính - Kế hoạch quận",
    "Đặng Thị Ỷ Nhiên;Ủy viên Ban Kinh tế - Xã hội Hội đồng nhân dân quận",
  ]

  /// The list as it looks when the bytes of an old encoding are read as Latin-1.
  private func list(in encoding: LegacyEncoding) throws -> String {
    let body = rows.map { $0.lowercased() }.joined(separator: "\n")
    let bytes = try encoding.encode(body)
    return "ten;chuc vu\n" + String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  @Test("Refused, with the cell and what it reads", arguments: [LegacyEncoding.tcvn3, .vni])
  func refused(encoding: LegacyEncoding) throws {
    let text = try list(in: encoding)
    do throws(Failure) {
      _ = try RecordReader.parse(Array(text.utf8), as: .csv, named: "ds.csv")
      Issue.record("taken for Unicode")
    } catch {
      let found = error.diagnostics.filter { $0.code == .legacyEncoding }
      #expect(found.count >= 3)
      #expect(found.contains { $0.location?.description == "ds.csv!B2" })
      #expect(found.contains { $0.message.vietnamese.contains("phó chủ tịch hội đồng") })
    }
  }

  @Test("Unicode passes, also with a foreign name in it")
  func unicode() throws {
    let text = "ten;chuc vu\n" + rows.joined(separator: "\n") + "\nFrançois Müller;Größe æøå\n"
    let value = try RecordReader.parse(Array(text.utf8), as: .csv, named: "ds.csv")
    #expect(value.list?.count == 4)
  }

  /// Source: domain.md §6.3: Đ is U+0110; U+00D0 and invisible signs come from old keyboards and the web.
  @Test("Look-alikes and invisible signs become what they stand for")
  func lookAlikes() throws {
    let text = "ten\n\u{D0}\u{1EB7}ng Th\u{1ECB} \u{200B}An\u{AD}\n"
    let value = try RecordReader.parse(Array(text.utf8), as: .csv, named: "ds.csv")
    #expect(value.list?[0]["ten"]?.text == "Đặng Thị An")
  }
}
