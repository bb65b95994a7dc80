import Diagnostics
import Typesetting

/// Writing to the user, line by line. No sign of a line does anything but show itself, wherever the line's text is
/// from.
enum Terminal {
  static func print(_ diagnostics: [Diagnostic], in language: MessageLanguage) {
    let printer = DiagnosticPrinter(language: language)
    for diagnostic in diagnostics { say(printer.lines(diagnostic)) }
  }

  /// Says lines to the user, on the standard error stream.
  static func say(_ lines: [String]) { sayAsItIs(text(of: lines)) }

  /// Writes text of our own that moves the cursor to the standard error stream.
  static func sayAsItIs(_ text: String) {
    // Where nobody can be told, nobody can be told that either.
    try? OpenFile.standardError.write(Array(text.utf8))
  }

  /// Gives out what was asked for, lines on the standard output.
  ///
  /// - Throws: `output.unwritable`.
  static func tell(_ lines: [String]) throws(Failure) { try tell(asItIs: text(of: lines)) }

  /// Gives out a line of columns, set apart by tabs.
  static func tell(columns: [String]) throws(Failure) {
    try tell(asItIs: columns.map(\.printable).joined(separator: "\t") + "\n")
  }

  /// Gives out text in a notation that has its own way with every sign, as JSON has.
  static func tell(asItIs text: String) throws(Failure) {
    do { try OpenFile.standardOutput.write(Array(text.utf8)) } catch {
      throw Failure(.unwritable("/dev/stdout"))
    }
  }

  private static func text(of lines: [String]) -> String {
    lines.map { $0.printable + "\n" }.joined()
  }
}
