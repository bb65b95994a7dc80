import Fonts
import Foundation
import Testing

/// Debian's `hb-shape`: the same library, driven by other people's code.
enum HarfBuzzOracle {
  /// What `hb-shape` makes of each line, in units of the em.
  static func shape(_ lines: [String], with fontPath: String) throws -> [[ShapedGlyph]] {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "vanthu-hb-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/hb-shape")
    process.arguments = [
      "--no-glyph-names", "--font-size=upem", "--font-funcs=ot", "--language=vi",
      "--script=Latn", "--direction=ltr", "--utf8-clusters", "--text-file=\(file.path)", fontPath,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let answers = String(decoding: output, as: UTF8.self).split(separator: "\n")
    try #require(answers.count == lines.count)
    return try answers.map { try parse($0.dropFirst().dropLast()) }
  }

  /// Reads `81=0+1024|74=1@-5,20+1024`: glyph, cluster, offset where there is one, advance.
  private static func parse(_ line: Substring) throws -> [ShapedGlyph] {
    try line.utf8.split(separator: UInt8(ascii: "|")).map { text in
      let numbers = text.split { !($0 == 45 || (48...57).contains($0)) }
        .compactMap { Int32(String(decoding: $0, as: UTF8.self)) }
      let hasOffset = text.contains(UInt8(ascii: "@"))
      try #require(numbers.count == (hasOffset ? 5 : 3), "\(line)")
      return ShapedGlyph(
        id: UInt32(numbers[0]), cluster: Int(numbers[1]), advance: numbers[numbers.count - 1],
        xOffset: hasOffset ? numbers[2] : 0, yOffset: hasOffset ? numbers[3] : 0)
    }
  }
}
