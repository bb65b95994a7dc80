import Diagnostics
import Geometry
import Testing

@testable import Imposition

@Suite("What a printer does, from four measured numbers")
struct PrinterCorrectionTests {
  private let sheet = Size(width: .mm(297), height: .mm(210))

  /// What a clerk would read on the ruler sheet that a printer has spoilt.
  private func reading(of printer: PrinterCorrection, down: Bool) -> RulerReading {
    let crosses = Crosses(on: sheet)
    let (first, second, third) = (
      printer.map(crosses.first), printer.map(crosses.second), printer.map(crosses.third)
    )
    func distance(_ a: Point, _ b: Point) -> Length {
      let (x, y) = (a.x.points - b.x.points, a.y.points - b.y.points)
      return .pt((x * x + y * y).squareRoot())
    }
    return RulerReading(
      left: first.x, top: first.y, topAtSecond: second.y, across: distance(first, second),
      down: down ? distance(first, third) : nil)
  }

  @Test(
    "The measured numbers give back what the printer does",
    arguments: [
      PrinterCorrection(right: .mm(1.3), down: .mm(-2.1), scaleAcross: 1, scaleDown: 1, skew: 0),
      PrinterCorrection(
        right: .mm(-0.7), down: .mm(0.4), scaleAcross: 0.9961, scaleDown: 0.9961, skew: 0.004),
      PrinterCorrection(
        right: .mm(3), down: .mm(3), scaleAcross: 1.008, scaleDown: 0.995, skew: -0.003),
    ])
  func measured(printer: PrinterCorrection) throws {
    let reading = reading(of: printer, down: true)
    let found = try reading.correction(Crosses(on: sheet))
    for corner in [Point.zero, Point(x: sheet.width, y: .zero), Point(x: .mm(30), y: .mm(200))] {
      let (expected, actual) = (printer.map(corner), found.map(corner))
      #expect(abs((expected.x - actual.x).millimetres) < 1e-6)
      #expect(abs((expected.y - actual.y).millimetres) < 1e-6)
    }
  }

  @Test("Undone, each point lands where it should")
  func undone() throws {
    let printer = PrinterCorrection(
      right: .mm(1), down: .mm(2), scaleAcross: 0.99, scaleDown: 1.01, skew: 0.01)
    let undo = try #require(printer.map.inverse)
    let point = Point(x: .mm(123), y: .mm(45))
    let printed = printer.map(undo(point))
    #expect(abs((printed.x - point.x).points) < 1e-9)
    #expect(abs((printed.y - point.y).points) < 1e-9)
  }

  @Test("By hand: 1 mm to the right and 2 mm down, nothing else")
  func byHand() throws {
    let reading = RulerReading(
      left: .mm(26), top: .mm(27), topAtSecond: .mm(27), across: .mm(240), down: nil)
    #expect(Crosses(on: sheet).across == .mm(240))
    let found = try reading.correction(Crosses(on: sheet))
    #expect(abs((found.right - .mm(1)).points) < 1e-9)
    #expect(abs((found.down - .mm(2)).points) < 1e-9)
    #expect(found.scaleAcross == 1)
    #expect(found.skew == 0)
  }

  @Test("A slip of the pen, and a sheet printed to fit, are refused")
  func implausible() {
    let slips = [
      RulerReading(left: .mm(2.5), top: .mm(25), topAtSecond: .mm(25), across: .mm(240), down: nil),
      RulerReading(left: .mm(25), top: .mm(25), topAtSecond: .mm(25), across: .mm(231), down: nil),
      RulerReading(
        left: .mm(25), top: .mm(25), topAtSecond: .mm(25), across: .mm(240), down: .mm(15)),
    ]
    for slip in slips {
      #expect(throws: Failure.self) { try slip.correction(Crosses(on: sheet)) }
    }
  }
}
