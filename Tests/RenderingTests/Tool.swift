import Foundation
import Testing

/// A program of the system that reads what we wrote: another hand than ours.
enum Tool {
  struct Result {
    let status: Int32
    let output: [UInt8]
    let errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs `name` on a file with the given bytes; `@` among the arguments stands for the file's
  /// path.
  static func run(
    _ name: String, _ arguments: [String], on bytes: [UInt8], suffix: String = "pdf"
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "vanthu-\(UUID().uuidString).\(suffix)")
    let errors = folder.appending(path: "vanthu-\(UUID().uuidString).err")
    defer {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(at: errors)
    }
    try Data(bytes).write(to: file)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(name)")
    process.arguments = arguments.map { $0 == "@" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: [UInt8](output),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The program's answer; it must have been content.
  static func read(
    _ name: String, _ arguments: [String], on bytes: [UInt8], suffix: String = "pdf"
  ) throws -> String {
    let result = try run(name, arguments, on: bytes, suffix: suffix)
    try #require(result.status == 0, "\(name): \(result.errors)")
    return result.text
  }
}
