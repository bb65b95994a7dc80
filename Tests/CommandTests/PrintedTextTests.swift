import TestSupport
import Testing

/// What is printed does nothing but show itself, wherever it is from: no sign moves the cursor, ends a line or turns
/// the direction.
@Suite struct PrintedTextTests {
  private static let hostile = "A\u{1B}[2K\u{1B}[1A\r\u{9B}1A\u{202E}\u{2066}\u{2028}\u{200F}B"

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n" || scalar == "\t"
      case .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  @Test func namesOfFilesAndValues() throws {
    let folder = try TemporaryFolder()
    let file = "a\u{1B}[1A\u{202E}\nVALID.yaml"
    try folder.write("conference: {name: \"\(Self.hostile)\", x: 1}\n", to: file)
    try folder.write(
      "Uỷ ban \(Self.hostile) nhân dân .\nKính gửi : \(Self.hostile)\n", to: "\(file).txt")
    for command in [
      ["render", file, "-l", "bien-ban"], ["check", file], ["check", "\(file).txt"],
      ["render", file, "-l", Self.hostile], ["verify", "\(file).pdf"], ["convert", "\(file).csv"],
      ["batch", "giay-khen", "--data", file, "--records", "\(file).csv"],
      ["dossier", file, "-o", "out"], ["init", "giay-khen", "-o", "x\(Self.hostile).doc"],
      ["convert", "--list", "\(file).txt"],
    ] {
      let result = try Vanthu.run(command, directory: folder.url)
      #expect(isHarmless(result.text) && isHarmless(result.errors), "\(command)")
      #expect(!result.text.split(separator: "\n").contains { $0.hasPrefix("VALID") }, "\(command)")
      #expect(
        !result.errors.split(separator: "\n").contains { $0.hasPrefix("VALID") }, "\(command)")
    }
  }

  /// JSON has its own way with every sign.
  @Test func jsonIsWhole() throws {
    let folder = try TemporaryFolder()
    try folder.write("conference: {name: \"A\\eB\", \"\\e[1A\": 1}\n", to: "a.yaml")
    let result = try Vanthu.run(
      ["render", "a.yaml", "-l", "bien-ban", "--diagnostics", "json"], directory: folder.url)
    #expect(result.status == 65)
    #expect(!result.errors.unicodeScalars.contains("\u{1B}"))
  }
}
