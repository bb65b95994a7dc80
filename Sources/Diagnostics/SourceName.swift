import Synchronization

/// What the user calls a file, or a sheet of one, as a number: places are made by the ten thousand and passed on everywhere, and a
/// number, unlike a text, is copied for nothing.
///
/// Names that have been asked for once stay known to the process; there are as many as files. The numbers depend on which was asked
/// for first and are never shown.
package struct SourceName: Hashable, Sendable {
  private struct Text: Hashable {
    let file: String
    let sheet: String?
  }

  private struct Known {
    var texts: [Text] = []
    var numbers: [Text: UInt32] = [:]
  }

  private static let known = Mutex(Known())

  private let number: UInt32

  /// Finds the number for a name; whoever makes many places asks once.
  ///
  /// - Parameter sheet: nil for a file as a whole, and where a file has no sheets.
  package init(_ file: String, sheet: String? = nil) {
    let text = Text(file: file, sheet: sheet)
    number = Self.known.withLock { known in
      if let number = known.numbers[text] { return number }
      let number = UInt32(known.texts.count)
      known.texts.append(text)
      known.numbers[text] = number
      return number
    }
  }

  /// All names of files that places were told in so far.
  package static var files: [String] { known.withLock { Array(Set($0.texts.map(\.file))) } }

  /// The file, by the name that the user gave.
  package var file: String { text.file }

  package var sheet: String? { text.sheet }

  private var text: Text { Self.known.withLock { $0.texts[Int(number)] } }
}
