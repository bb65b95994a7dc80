import Vietnamese

/// Where tone marks stand in what a document says: as the clerk wrote them, or all in one way.
///
/// Names and quotations are never touched: a person writes the own name as it is written.
struct ToneSetting: Sendable {
  var placement = TonePlacement.keep
  /// Names of persons and bodies that stay as they are wherever they occur.
  var names: [String] = []

  static let keys: [String: TonePlacement] = ["keep": .keep, "old": .old, "new": .new]

  func applied(to text: String) -> String {
    if placement == .keep { return text }
    return toned(text, style: placement, except: quotations(in: text) + names(in: text))
  }

  /// What stands between quotation marks, as UTF-8 offsets.
  private func quotations(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar == "“" || scalar == "\"" && start == nil {
        start = offset
      } else if scalar == "”" || scalar == "\"", let from = start {
        ranges.append(from..<offset)
        start = nil
      }
      offset += UTF8.width(scalar)
    }
    return ranges
  }

  private func names(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return names.flatMap { name -> [Range<Int>] in
      let wanted = Array(name.utf8)
      guard !wanted.isEmpty, wanted.count <= bytes.count else { return [] }
      return (0...bytes.count - wanted.count).compactMap { start in
        let range = start..<start + wanted.count
        return bytes[range].elementsEqual(wanted) ? range : nil
      }
    }
  }
}
