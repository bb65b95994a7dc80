import Diagnostics
import Documents
import Geometry
import Testing

@testable import Layouts

@Suite("QR codes in a layout")
struct QRBlockTests {
  private func codes(
    _ qr: String, data: String = Sample.data, sheet: String? = nil,
    seal: ((String) -> String)? = nil
  ) throws -> [QRBlock] {
    try Sample.layout(blocks: "- qr: \(qr)").bind(Sample.record(data), sheet: sheet, seal: seal)
      .blocks.compactMap { if case .qr(let qr) = $0 { qr } else { nil } }
  }

  @Test("Its lines are filled like any text; what a reader says of it has them too")
  func lines() throws {
    let codes = try codes(
      #"{size: 22mm, align: right, text: ["{host.name}", "Ngày {day as short}"]}"#)
    #expect(codes.map(\.text) == ["Ủy ban Phường\nNgày 06/01/2023"])
    #expect(codes.map(\.alternative) == ["Mã QR: Ủy ban Phường; Ngày 06/01/2023"])
    #expect(codes.map(\.size) == [.mm(22)])
    #expect(codes.map(\.alignment) == [.right])
  }

  @Test("A sealed code is there only where there is a seal, which is then part of its text")
  func sealed() throws {
    let qr = #"{size: 22mm, sealed: true, text: "{title}"}"#
    #expect(try codes(qr) == [])
    #expect(try codes(qr, data: "title: A") { "<\($0)>" }.map(\.text) == ["<A>"])
    let plain = #"{size: 22mm, text: "{title}"}"#
    #expect(try codes(plain, data: "title: A") { "<\($0)>" }.map(\.text) == ["A"])
  }

  @Test(
    "What the text needs and the data does not have is an error, but only where the code is printed"
  )
  func missing() throws {
    let layout = try Sample.layout(
      blocks: #"- qr: {size: 22mm, sealed: true, text: "Số {note}"}"#)
    let record = try Sample.record("title: A")
    #expect(problems { () throws(Failure) in try layout.bind(record) } == [])
    let found = problems { () throws(Failure) in try layout.bind(record, seal: { $0 }) }
    #expect(found.map { $0.prefix(20) } == ["layout.missing-value"])
  }

  @Test(
    "A code that cannot be is refused with the place",
    arguments: [
      #"{size: 22mm}"#, #"{text: a}"#, #"{size: 0mm, text: a}"#, #"{size: 2cm, text: a, level: H}"#,
      #"{size: 22mm, text: "{note or 10mm}"}"#, #"{size: 22mm, text: "{no.such}"}"#,
    ])
  func refused(qr: String) {
    let found = problems { () throws(Failure) in try Sample.layout(blocks: "- qr: \(qr)") }
    #expect(found.count == 1 && found[0].contains("layout."), "\(found)")
    #expect(found.first?.contains("l.yaml:") == true)
  }
}
