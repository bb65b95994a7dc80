/// Recognition of a file line by line, each line seen among the others.
struct LineRecognition {
  private let parts: [(source: [UInt8], ending: String)]
  private let candidates: [Candidates]
  /// The encodings that the lines together prove.
  private let proved: Set<LegacyEncoding>

  init(bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    parts = Self.split(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    candidates = parts.map { Candidates(bytes: $0.source) }
    proved = Self.proved(by: candidates)
  }

  /// The same for texts that are at hand one by one.
  init(_ texts: [Candidates]) {
    parts = []
    candidates = texts
    proved = Self.proved(by: texts)
  }

  var lines: [RecognizedLine] {
    zip(parts, candidates).enumerated().map { index, line in
      RecognizedLine(
        number: index + 1, recognition: recognition(of: line.1), ending: line.0.ending,
        source: line.0.source)
    }
  }

  /// Whether some line stands against reading the whole file in this encoding: it is good as it
  /// stands, and the encoding would spoil it.
  func contradicts(_ encoding: LegacyEncoding) -> Bool {
    candidates.contains { line in
      guard line.unicode != nil, line.plain.kept > 0 else { return false }
      let reading = line.readings.first { $0.encoding == encoding }
      return !line.isPlausible && reading.map { $0.evidence.bad > 0 } ?? true
    }
  }

  /// Whether any line may be in old codes.
  var hasLegacy: Bool { candidates.contains { $0.isPlausible } }

  func recognition(of line: Candidates) -> Recognition {
    if line.isCertain { return line.recognition }
    let fitting = line.readings.filter {
      proved.contains($0.encoding) && $0.evidence.bad == 0 && $0.evidence.gained > 0
        && $0.evidence.keptOutside == 0
    }
    guard let best = fitting.first else { return line.recognition }
    let isAlone = fitting.dropFirst().allSatisfy { other in
      other.text.elementsEqual(best.text) { $0.value == $1.value }
    }
    let isGoodAsItStands = line.plain.kept > 0 && line.plain.strange == 0
    return Recognition(best, isCertain: isAlone && !isGoodAsItStands)
  }

  /// Adds up what the lines gain by their best readings.
  private static func proved(by lines: [Candidates]) -> Set<LegacyEncoding> {
    var gained: [LegacyEncoding: Int] = [:]
    for line in lines where line.isPlausible {
      guard let best = line.readings.first else { continue }
      let rival = line.readings.dropFirst().first
      // A line that reads as well in another encoding proves neither.
      if rival.map({ $0.evidence.balance < best.evidence.balance }) ?? true {
        gained[best.encoding, default: 0] += best.evidence.gained
      }
    }
    return Set(gained.filter { $0.value >= 2 * Evidence.enough }.keys)
  }

  /// The lines of a text with their ends, as UTF-8.
  static func split(_ text: String) -> [(source: [UInt8], ending: String)] {
    split(Array(text.utf8))
  }

  /// How many lines end in these bytes.
  static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    var last: UInt8 = 0
    return bytes.reduce(0) { count, byte in
      defer { last = byte }
      return byte == 0x0D || byte == 0x0A && last != 0x0D ? count + 1 : count
    }
  }

  /// The lines of a file with their ends.
  private static func split(_ bytes: [UInt8]) -> [(source: [UInt8], ending: String)] {
    var parts: [(source: [UInt8], ending: String)] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else { continue }
      let line = Array(bytes[start..<index])
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isPair { index += 1 }
      parts.append((line, isPair ? "\r\n" : bytes[index] == 0x0A ? "\n" : "\r"))
      start = index + 1
    }
    if start < bytes.count { parts.append((Array(bytes[start...]), "")) }
    return parts
  }
}
