import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Text that must fit")
struct FittingTests {
  private static let size = 34.0
  private static let fitting = Fitting(
    lines: 1, maximumLines: 2, minimumTrackingRatio: -0.02, minimumSize: .pt(22))
  private static let name = "Công Tằng Tôn Nữ Nguyễn Thị Thuý Kiều"
  private static let place = SourceLocation.cell(file: "ds.csv", sheet: nil, row: 7, column: 3)

  private static let style = paragraphStyle {
    $0.text.font = "script"
    $0.text.isItalic = true
    $0.text.size = .pt(size)
    $0.alignment = .center
    $0.fitting = fitting
  }

  private func width(size: Double, tracking: Double, of text: String = name) -> Length {
    var style = Self.style.text
    style.size = .pt(size)
    style.trackingRatio = tracking
    return TestFonts.width(text, style)
  }

  private func set(
    _ width: Length, _ text: String = name
  ) -> (lines: [SetLine], found: [Diagnostic]) {
    let shaper = Shaper(fonts: TestFonts.book)
    let paragraph = paragraph(text, Self.style, source: Self.place)
    return (setLines(paragraph, width: width, shaper: shaper), shaper.diagnostics)
  }

  /// The rungs of one line, from the designed text down: size and tracking.
  private static let rungs: [(size: Double, tracking: Double)] =
    [0, -0.005, -0.01, -0.015, -0.02].map { (34, $0) }
    + stride(from: 33.5, through: 22, by: -0.5).map { ($0, -0.02) }

  @Test("Each rung of one line is reached at its own width, and no rung below it")
  func oneLine() {
    for rung in Self.rungs {
      let room = width(size: rung.size, tracking: rung.tracking)
      let (lines, found) = set(room + .pt(0.001))
      #expect(found == [])
      #expect(lines.count == 1)
      let sizes = Set(lines.flatMap { $0.frame.runs.map(\.run.size.points) })
      #expect(sizes.count == 1 && abs((sizes.first ?? 0) - rung.size) < 1e-9, "\(rung)")
      // What one sees ends before the tracking of the last letter.
      let ink = room - .pt(rung.size * rung.tracking)
      #expect(lines.first.map { near($0.inkWidth, ink) } == true, "\(rung)")
    }
  }

  @Test("Below the last rung the text takes a second line, at its designed size again")
  func twoLines() {
    let (lines, found) = set(width(size: 22, tracking: -0.02) - .pt(0.1))
    #expect(found == [])
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.frame.runs.allSatisfy { $0.run.size == .pt(Self.size) } })
    #expect(lines.map(\.frame.text).joined(separator: " ") == Self.name)
  }

  @Test("Two lines that do not fit as designed go down the ladder too")
  func twoLinesSmaller() {
    // Wider than half the text at 28 points, narrower than half of it at 34.
    let (lines, found) = set(width(size: 34, tracking: -0.02) / 2 * 0.9)
    #expect(found == [])
    #expect(lines.count == 2)
    let sizes = Set(lines.flatMap { $0.frame.runs.map(\.run.size.points) })
    #expect(sizes.count == 1 && sizes.allSatisfy { $0 < 34 && $0 >= 22 })
    #expect(lines.map(\.frame.text).joined(separator: " ") == Self.name)
  }

  @Test("Text that does not fit is an error at its place, and is never cut")
  func doesNotFit() {
    let (lines, found) = set(.pt(60))
    #expect(found.map(\.code) == [.doesNotFit])
    #expect(found.first?.severity == .error)
    #expect(found.first?.location == Self.place)
    #expect(found.first?.message.english.contains("does not fit 2 lines, even at 22.0 pt") == true)
    #expect(lines.map(\.frame.text).joined(separator: " ") == Self.name)
  }

  @Test("Some names of all lengths, at one width: what is set never runs over it")
  func names() {
    let room = Length.mm(229)
    for text in ["Lê A", "Nguyễn Thị Đào", Self.name, Self.name + " " + Self.name] {
      let (lines, found) = set(room, text)
      #expect(found == [])
      #expect(lines.allSatisfy { $0.inkWidth <= room + .pt(0.001) && $0.inkLeft >= .pt(-0.001) })
    }
    #expect(
      set(room, Array(repeating: Self.name, count: 8).joined(separator: " ")).found.count == 1)
  }

  @Test("A mark before the text grows smaller with it")
  func marker() {
    let paragraph = paragraph(Self.name, Self.style, marker: "– ")
    let line = setLines(paragraph, width: width(size: 30, tracking: -0.02)).first
    let sizes = Set((line?.frame.runs ?? []).map(\.run.size))
    #expect(sizes.count == 1)
    #expect(sizes.allSatisfy { $0 < .pt(30) })
  }
}
