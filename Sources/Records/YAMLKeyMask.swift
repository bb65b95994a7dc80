import Diagnostics
import Yams

/// Composes a YAML text that may hold doubled keys.
///
/// Yams stops at the first doubled key and tells only where the first of the two stands. We want both places
/// and all doubles, so the first letter of that first key is masked in a copy of the text (same column, a
/// letter of a private plane) and the text is read again; the reader puts the true name back and finds the
/// double itself.
enum YAMLKeyMask {
  /// A line and column, both from 1.
  struct Place: Hashable {
    let line: Int
    let column: Int

    init(_ mark: Mark) {
      line = mark.line
      column = mark.column
    }
  }

  /// How many doubled keys are looked for; each costs one reading of the text.
  private static let attempts = 20

  /// The root of the document (nil if there is none) and the true names of the masked keys.
  static func compose(
    _ source: SourceText
  ) throws(Failure) -> (root: Node?, masked: [Place: String]) {
    if let place = YAMLAliasGuard.compositeKey(in: source) {
      throw Failure(.keyIsNoText(at: place))
    }
    var text = source
    var masked: [Place: String] = [:]
    var doubles: [Diagnostic] = []
    while true {
      do {
        // The encoding is named because the default one asks the environment.
        let parser = try Parser(
          yaml: text.string, resolver: .basic, constructor: .default, encoding: .utf8)
        return (try parser.singleRoot(), masked)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let name = names.first ?? ""
        let place = Place(context.mark)
        doubles.append(
          .duplicate(
            key: name, at: .text(file: source.name, line: place.line, column: place.column),
            first: nil))
        guard masked.count < attempts, masked[place] == nil,
          let next = mask(place, in: text, number: masked.count)
        else { throw Failure(doubles) }
        masked[place] = name
        text = next
      } catch {
        // After masking, a new complaint may be of our own making: the doubled keys are the sure thing.
        throw doubles.isEmpty
          ? Failure(YAMLProblem.diagnostic(for: error, in: source)) : Failure(doubles)
      }
    }
  }

  /// The text with one letter of the key at a place replaced; nil where the key has no plain letter to spare.
  private static func mask(_ place: Place, in text: SourceText, number: Int) -> SourceText? {
    guard var offset = text.offset(line: place.line, column: place.column) else { return nil }
    let bytes = text.bytes
    if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[offset]) { offset += 1 }
    guard offset < bytes.count, !"\"'\\&*!?\r\n ".utf8.contains(bytes[offset]) else { return nil }
    var end = offset + 1
    while end < bytes.count, UTF8.isContinuation(bytes[end]) { end += 1 }
    guard let letter = Unicode.Scalar(0xF0000 + UInt32(number)) else { return nil }
    let replaced = bytes[..<offset] + Array(String(letter).utf8) + bytes[end...]
    return SourceText(name: text.name, bytes: Array(replaced))
  }
}
