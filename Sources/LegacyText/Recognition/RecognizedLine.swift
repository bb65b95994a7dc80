/// One line of a file and what it was found to be.
package struct RecognizedLine: Hashable, Sendable {
  /// From 1.
  package let number: Int
  /// The line itself, without its end.
  package let recognition: Recognition
  /// "\n", "\r\n", "\r", or nothing at the end of the file.
  package let ending: String
  /// The bytes of the line as they came, in UTF-8 if the file was UTF-16.
  package let source: [UInt8]
}

/// Finds out what each line of a file is: for files in which encodings are mixed.
///
/// A short line that alone would be doubtful is certain if the file's other lines prove its
/// encoding and it reads well in that encoding only. A line that reads well both as it stands and
/// in such an encoding stays doubtful.
package func recognizeLines(bytes: [UInt8]) -> [RecognizedLine] {
  let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  let text = isUTF16 ? UnicodeBytes.text(of: bytes).map { Array($0.utf8) } : nil
  return LineRecognition(bytes: text ?? bytes).lines
}

/// The same for a text that came as UTF-8.
package func recognizeLines(text: String) -> [RecognizedLine] {
  LineRecognition(bytes: Array(text.utf8)).lines
}

/// The text that recognised lines make together: converted where it is certain, else as it came
/// (bytes that are no UTF-8 as Windows-1252 shows them).
package func convertedText(of lines: [RecognizedLine]) -> String {
  lines.map { line in
    let isConverted = line.recognition.isCertain || line.recognition.encoding == nil
    let text = isConverted ? line.recognition.text : Candidates(bytes: line.source).asItStands.text
    return text + line.ending
  }.joined()
}
