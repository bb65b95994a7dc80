/// A file brought to Unicode: as a whole if it is of one kind, else line by line.
package struct FileConversion: Hashable, Sendable {
  /// How many lines are in an encoding; nil stands for Unicode and plain ASCII.
  package struct Share: Hashable, Sendable {
    package let encoding: LegacyEncoding?
    package let lines: Int
  }

  /// A word that the codes of its line leave open.
  package struct OpenWord: Hashable, Sendable {
    /// From 1.
    package let line: Int
    package let word: String
  }

  /// The text; not to be used while lines are ``doubtful``.
  package let text: String
  /// What was found, most lines first.
  package let shares: [Share]
  /// The lines whose encoding is not certain, each with what is proposed.
  package let doubtful: [RecognizedLine]
  /// Words to be looked at: see ``Recognition/doubts``.
  package let openWords: [OpenWord]
  /// Every line with its recognition, for listing.
  package let lines: [RecognizedLine]

  /// Converts what is certain; `from` decides what is not.
  ///
  /// - Parameters:
  ///   - from: the encoding of the whole file; with `byLine`, and in a file in which some words are
  ///     Unicode for certain, of its doubtful lines.
  ///   - byLine: whether each line is looked at by itself even if the whole file seems of one kind.
  package init(bytes: [UInt8], from: LegacyEncoding? = nil, byLine: Bool = false) {
    if !byLine {
      if let from, Candidates(bytes: bytes).plain.keptOutside == 0 {
        self.init(whole: Recognition(bytes, as: from), of: bytes)
        return
      }
      let whole = recognize(bytes: bytes)
      if from == nil, whole.isCertain {
        self.init(whole: whole, of: bytes)
        return
      }
    }
    self.init(
      lines: recognizeLines(bytes: bytes).map { line in
        guard let from, !line.recognition.isCertain else { return line }
        return line.recognized(as: Recognition(line.source, as: from))
      })
  }

  private init(whole: Recognition, of bytes: [UInt8]) {
    lines = LineRecognition.split(whole.text).enumerated().map { index, part in
      let recognition = Recognition(
        encoding: whole.encoding, score: whole.score, isCertain: true,
        text: String(decoding: part.source, as: UTF8.self), doubts: [])
      return RecognizedLine(
        number: index + 1, recognition: recognition, ending: part.ending, source: part.source)
    }
    text = whole.text
    shares = lines.isEmpty ? [] : [Share(encoding: whole.encoding, lines: lines.count)]
    doubtful = []
    openWords = Self.openWords(of: whole, firstLine: 1)
  }

  private init(lines: [RecognizedLine]) {
    self.lines = lines
    text = convertedText(of: lines)
    doubtful = lines.filter { !$0.recognition.isCertain }
    let counts = lines.filter { $0.recognition.isCertain }
      .reduce(into: [LegacyEncoding?: Int]()) { $0[$1.recognition.encoding, default: 0] += 1 }
    shares = counts.map { Share(encoding: $0.key, lines: $0.value) }
      .sorted { ($1.lines, $0.encoding?.rawValue ?? "") < ($0.lines, $1.encoding?.rawValue ?? "") }
    openWords = lines.filter { $0.recognition.isCertain }
      .flatMap { Self.openWords(of: $0.recognition, firstLine: $0.number) }
  }

  private static func openWords(of recognition: Recognition, firstLine: Int) -> [OpenWord] {
    let bytes = Array(recognition.text.utf8)
    var line = firstLine
    var offset = 0
    return recognition.doubts.map { range in
      line += LineRecognition.lineEnds(in: bytes[offset..<range.lowerBound])
      offset = range.lowerBound
      return OpenWord(line: line, word: String(decoding: bytes[range], as: UTF8.self))
    }
  }
}

extension Recognition {
  /// Bytes read in the encoding that was asked for; UTF-8 is taken for what became of such bytes.
  fileprivate init(_ bytes: [UInt8], as encoding: LegacyEncoding) {
    let text = UnicodeBytes.text(of: bytes)
    let units = text.map(Windows1252.units) ?? bytes.map(UInt32.init)
    let read = encoding.read(units)
    let reading = Candidates.Reading(
      encoding: encoding, text: read, evidence: Evidence(of: read))
    self.init(reading, isCertain: true)
  }
}

extension RecognizedLine {
  fileprivate func recognized(as recognition: Recognition) -> RecognizedLine {
    RecognizedLine(number: number, recognition: recognition, ending: ending, source: source)
  }
}
