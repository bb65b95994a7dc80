import Foundation
import Testing

@testable import Vietnamese

/// Ties only ever remove breaks that Unicode's line breaking allows.
///
/// Source: Unicode 15.0, auxiliary/LineBreakTest.txt (UAX #14), from Debian's unicode-data.
struct UnicodeLineBreakTests {
  private static let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

  /// A line of the file: the text, and the scalar offsets at which a line may end.
  private struct Case {
    let text: String
    let breaks: Set<Int>
    let line: String

    init(_ line: Substring) {
      self.line = String(line)
      var scalars = String.UnicodeScalarView()
      var breaks: Set<Int> = []
      for part in line.prefix(while: { $0 != "#" }).split(separator: " ") {
        switch part {
        case "÷": breaks.insert(scalars.count)
        case "×", "\t": break
        default:
          let digits = part.filter { !$0.isWhitespace }
          if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
            scalars.append(scalar)
          }
        }
      }
      text = String(scalars)
      self.breaks = breaks
    }
  }

  @Test(
    "every break that we allow, Unicode allows",
    .enabled(if: FileManager.default.fileExists(atPath: path), "install unicode-data"))
  func allowedByUnicode() throws {
    let file = try String(contentsOfFile: Self.path, encoding: .utf8)
    let cases = file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(Case.init)
    #expect(cases.count > 7_000)
    var spaces = 0
    var wrong: [String] = []
    for example in cases {
      let forbidden = Set(ties(in: example.text).filter { $0.cost == .never }.map(\.offset))
      var offset = 0
      let scalars = Array(example.text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        defer { offset += UTF8.width(scalar) }
        guard scalar == " ", index + 1 < scalars.count, scalars[index + 1] != " " else { continue }
        spaces += 1
        if !forbidden.contains(offset), !example.breaks.contains(index + 1) {
          wrong.append(example.line)
        }
      }
    }
    #expect(spaces > 1_000)
    #expect(wrong.count == 0, "\(wrong.prefix(20).joined(separator: "\n"))")
  }
}
