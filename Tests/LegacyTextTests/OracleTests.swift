import Foundation
import Testing
import Vietnamese

@testable import LegacyText

/// Programs of the system that know the same encodings.
enum Oracle {
  static func path(of program: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + program }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a program writes when it is given these bytes; nil if it fails.
  static func run(_ program: String, _ arguments: [String], _ input: [UInt8]) throws -> [UInt8]? {
    guard let path = path(of: program) else { return nil }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("vanthu-oracle-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = [UInt8](try output.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    return process.terminationStatus == 0 ? bytes : nil
  }

  static func text(_ program: String, _ arguments: [String], _ input: [UInt8]) throws -> String? {
    try run(program, arguments, input).flatMap { String(validating: $0, as: UTF8.self) }
  }
}

@Suite("Other programs as oracles")
struct OracleTests {
  /// Bytes with a meaning of their own, each between letters on which no mark can sit.
  private static func separated(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { [0x78, $0, 0x78] } }

  /// The bytes of VN1 but for those that Windows has punctuation for.
  private static let tcvn3: [UInt8] =
    [1, 2, 4, 5, 6] + (0x11...0x17).map(UInt8.init)
    + (0x80...0xFF).map(UInt8.init).filter {
      ![0x82, 0x84, 0x85, 0x89, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x9B].contains($0)
    }

  @Test(
    "iconv knows every byte of TCVN, VISCII and CP1258 as we do",
    .enabled(if: Oracle.path(of: "iconv") != nil),
    arguments: [
      (LegacyEncoding.tcvn3, "TCVN", tcvn3),
      (.viscii, "VISCII", [2, 5, 6, 0x14, 0x19, 0x1E] + (0x80...0xFF).map(UInt8.init)),
      (
        .cp1258, "CP1258",
        (0x80...0xFF).map(UInt8.init).filter {
          ![0x8A, 0x8D, 0x8E, 0x8F, 0x81, 0x90, 0x9A, 0x9D, 0x9E].contains($0)
        }
      ),
    ])
  func iconv(encoding: LegacyEncoding, name: String, bytes: [UInt8]) throws {
    let input = Self.separated(bytes)
    let text = try #require(try Oracle.text("iconv", ["-f", name, "-t", "UTF-8"], input))
    // Capital repair looks at whole words, and would see "xàx" as one.
    let ours = String(
      encoding == .tcvn3
        ? Codebook.tcvn3.read(input.map(UInt32.init)) : encoding.read(input.map(UInt32.init)))
    #expect(ours == text.normalizedVietnamese)
  }

  @Test(
    "What we write in TCVN, VISCII and CP1258, iconv reads",
    .enabled(if: Oracle.path(of: "iconv") != nil),
    arguments: [
      (LegacyEncoding.tcvn3, "TCVN"), (.viscii, "VISCII"), (.cp1258, "CP1258"),
    ])
  func iconvReads(encoding: LegacyEncoding, name: String) throws {
    let signs = CharacterSet(charactersIn: "“”‘’–…•€")
    let text = Corpus.texts(for: encoding)
      .filter { encoding != .tcvn3 || $0.rangeOfCharacter(from: signs) == nil }
      .joined(separator: "\n")
    let bytes = try encoding.encode(text)
    let theirs = try #require(try Oracle.text("iconv", ["-f", name, "-t", "UTF-8"], bytes))
    #expect(theirs.normalizedVietnamese == text)
  }

  @Test("Python reads our CP1258", .enabled(if: Oracle.path(of: "python3") != nil))
  func python() throws {
    let text = Corpus.texts(for: .cp1258).joined(separator: "\n")
    let program =
      "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode('cp1258').encode())"
    let bytes = try LegacyEncoding.cp1258.encode(text)
    let theirs = try #require(try Oracle.text("python3", ["-c", program], bytes))
    #expect(theirs.normalizedVietnamese == text)
  }

  @Test(
    "GNU recode writes what we read",
    .enabled(if: Oracle.path(of: "recode") != nil, "needs recode"),
    arguments: [
      (LegacyEncoding.vni, "VNI"), (.vps, "VPS"), (.viscii, "VISCII"), (.viqr, "VIQR"),
    ])
  func recode(encoding: LegacyEncoding, name: String) throws {
    // recode 3.6 has no Ỗ in VPS, and in VNI it swaps the capitals Ắ and Ằ, not the small letters;
    // UniKey and xvnkb have both as we do. Its VIQR knows no "\": every letter stands between
    // consonants.
    let faults: [LegacyEncoding: String] = [.vps: "Ỗ", .vni: "ẮẰ"]
    let letters = accentedLetters.filter { !(faults[encoding] ?? "").contains($0) }
    let text = letters.map { "x\($0)x" }.joined(separator: " ")
    let bytes = try #require(try Oracle.run("recode", ["UTF-8..\(name)"], Array(text.utf8)))
    #expect(encoding.decode(bytes) == text)
    #expect(try encoding.encode(text) == bytes)
  }
}
