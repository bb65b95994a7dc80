import Documents
import Geometry
import Testing

@testable import Layouts

@Suite("Sheets and places on them")
struct SheetTests {
  private static let design = Sheet(name: "A4", size: Size(width: .mm(297), height: .mm(210)))

  /// A rectangle in millimetres, to a millionth: left, top, width, height.
  private func millimetres(_ text: String, on sheet: Sheet = design) throws -> [Double] {
    let findings = Findings()
    let place = Placement(try reader(text, findings))
    #expect(findings.diagnostics == [])
    let rect = place.rect(on: sheet.size, scale: sheet.scale(from: Self.design))
    return [rect.left, rect.top, rect.size.width, rect.size.height].map {
      ($0.millimetres * 1e6).rounded() / 1e6
    }
  }

  @Test(
    "Every anchor, on the sheet the layout is drawn for",
    arguments: [
      ("{left: 10mm, width: 50mm, top: 20mm, height: 30mm}", [10, 20, 50, 30]),
      ("{right: 10mm, width: 50mm, bottom: 20mm, height: 30mm}", [237, 160, 50, 30]),
      ("{left: 10mm, right: 20mm, top: 5mm, bottom: 6mm}", [10, 5, 267, 199]),
      ("{center: 0mm, width: 97mm, middle: 0mm, height: 10mm}", [100, 100, 97, 10]),
      ("{center: -4mm, width: 97mm, middle: 7mm, height: 10mm}", [96, 107, 97, 10]),
      ("{width: 97mm, height: 10mm}", [100, 100, 97, 10]),
      ("{left: 0mm, right: 0mm, top: 0mm, bottom: 0mm}", [0, 0, 297, 210]),
      ("{left: -3mm, width: 5mm, top: -2mm, height: 5mm}", [-3, -2, 5, 5]),
      ("{left: 200mm, right: 200mm, top: 1mm, height: 1mm}", [200, 1, 0, 1]),
    ] as [(String, [Double])])
  func anchors(text: String, rect: [Double]) throws {
    #expect(try millimetres(text) == rect)
  }

  @Test("On A3 everything grows by 420/297 and keeps to its edge")
  func a3() throws {
    let sheet = Sheet(name: "A3", size: Size(width: .mm(420), height: .mm(297)))
    let factor = sheet.scale(from: Self.design)
    // 297/210 is a little more than 420/297; the smaller one must rule, or the height would not fit.
    #expect(factor == 420.0 / 297)
    let text = "{right: 29.7mm, width: 59.4mm, bottom: 29.7mm, height: 59.4mm}"
    #expect(try millimetres(text, on: sheet) == [294, 171, 84, 84])
    let centred = "{center: 29.7mm, width: 59.4mm, top: 29.7mm, bottom: 29.7mm}"
    #expect(try millimetres(centred, on: sheet) == [210, 42, 84, 213])
  }

  @Test("On 360 x 270 the width rules, and the height that is left over goes to the middle")
  func nationalSize() throws {
    let sheet = Sheet(name: "360x270", size: Size(width: .mm(360), height: .mm(270)))
    #expect(sheet.scale(from: Self.design) == 360.0 / 297)
    let text = "{left: 29.7mm, width: 99mm, middle: 0mm, height: 99mm}"
    #expect(try millimetres(text, on: sheet) == [36, 75, 120, 120])
    let spanning = "{left: 29.7mm, right: 29.7mm, top: 29.7mm, bottom: 29.7mm}"
    #expect(try millimetres(spanning, on: sheet) == [36, 36, 288, 198])
  }

  @Test("On a sheet that is only wider the height rules")
  func wide() throws {
    let sheet = Sheet(name: "wide", size: Size(width: .mm(900), height: .mm(420)))
    #expect(sheet.scale(from: Self.design) == 2)
    let text = "{center: 0mm, width: 100mm, top: 10mm, bottom: 10mm}"
    #expect(try millimetres(text, on: sheet) == [350, 20, 200, 380])
  }

  @Test(
    "A place that is not said, or said twice, is reported on each axis",
    arguments: [
      ("{top: 1mm, height: 1mm}", 1), ("{left: 1mm, top: 1mm}", 2), ("{center: 1mm}", 2),
      ("{left: 1mm, right: 1mm, width: 1mm, top: 1mm, height: 1mm}", 1),
      ("{left: 1mm, center: 1mm, width: 1mm, top: 1mm, height: 1mm}", 1),
      ("{left: 1mm, width: 1mm, top: 1mm, height: 1}", 2),
      ("{left: 1mm, width: 1mm, top: 1mm, height: 1mm, depth: 1mm}", 1),
    ])
  func undetermined(text: String, count: Int) throws {
    let findings = Findings()
    _ = Placement(try reader(text, findings))
    #expect(findings.diagnostics.count == count)
  }

  @Test("Sheets are read in order; one without two positive sides is reported")
  func sheets() throws {
    let value = try yaml(
      "B: {width: 10mm, height: 20mm}\nA: {width: 0mm, height: 2mm}\nC: {width: 3mm}")
    let (sheets, found) = reading { Sheet.read(value, findings: $0) }
    #expect(sheets.map(\.name) == ["B"])
    #expect(found.map(brief) == ["layout.syntax x.yaml:2:4", "layout.syntax x.yaml:3:4"])
  }
}
