// Foundation is wanted for running programs and for temporary files.
package import Foundation

/// A program of the system, or our own: another hand than the test's.
package enum Tool {
  package struct Result: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let errors: String

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// What a program said when it ended with another status than 0.
  package struct Refusal: Error, CustomStringConvertible {
    package let description: String
  }

  /// Runs a program to its end; a bare name is looked for in `/usr/bin`.
  ///
  /// - Parameter environment: the whole environment of the program; nil gives it ours.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil,
    directory: URL? = nil
  ) throws -> Result {
    let errors = FileManager.default.temporaryDirectory
      .appending(path: "vanthu-\(UUID().uuidString).err")
    defer { try? FileManager.default.removeItem(at: errors) }
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/\(program)")
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let directory { process.currentDirectoryURL = directory }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // Lossy on purpose: a message that is not UTF-8 must be seen in the test, not end it.
    let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    return Result(status: process.terminationStatus, output: [UInt8](output), errors: said)
  }

  /// A program's answer.
  ///
  /// - Throws: `Refusal` if it ends with another status than 0.
  package static func read(_ program: String, _ arguments: [String]) throws -> String {
    let result = try run(program, arguments)
    guard result.status == 0 else {
      throw Refusal(description: "\(program) \(arguments): \(result.status) \(result.errors)")
    }
    return result.text
  }
}
