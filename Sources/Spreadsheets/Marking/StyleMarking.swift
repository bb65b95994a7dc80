import Diagnostics

/// Adds tinted twins to the styles of a workbook: all else of a marked cell stays as the clerk had it.
struct StyleMarking {
  /// A style that is wanted: which it is like, and its tint.
  private struct Twin: Hashable {
    let style: Int
    let weight: CellMark.Weight
  }

  private let part: String
  private var splice: XMLSplice
  private let outline: XMLOutline
  private let prefix: String
  private let fills: XMLOutline.Element
  private let formats: XMLOutline.Element
  private var numbers: [Twin: Int] = [:]
  private var twins: [Twin] = []

  /// Reads the styles; nil if they are not such that can be added to.
  init?(_ part: String, in archive: Archive) throws(Failure) {
    self.part = part
    splice = XMLSplice(try archive.bytes(of: part))
    outline = try XMLOutline(part, in: archive, depth: 3)
    guard !splice.isWide, let fills = outline.root["fills"], let formats = outline.root["cellXfs"],
      !formats.children.isEmpty
    else { return nil }
    (self.fills, self.formats) = (fills, formats)
    prefix = XMLTag(splice.original(outline.root.tag)).prefix
  }

  /// The number of the style that is like another but tinted.
  mutating func twin(of style: Int, weight: CellMark.Weight) -> Int {
    let style = formats.children.indices.contains(style) ? style : 0
    let twin = Twin(style: style, weight: weight)
    if let number = numbers[twin] { return number }
    let number = formats.children.count + twins.count
    numbers[twin] = number
    twins.append(twin)
    return number
  }

  /// The part with the twins.
  mutating func finished() -> (name: String, bytes: [UInt8]) {
    let tints: [(CellMark.Weight, String)] = [(.error, "FFFFC7CE"), (.warning, "FFFFEB9C")]
    var fillOf: [CellMark.Weight: Int] = [:]
    var added = ""
    for (index, tint) in tints.enumerated() {
      fillOf[tint.0] = fills.children.count + index
      added += """
        <\(prefix)fill><\(prefix)patternFill patternType="solid"><\(prefix)fgColor rgb="\(tint.1)"/>\
        <\(prefix)bgColor indexed="64"/></\(prefix)patternFill></\(prefix)fill>
        """
    }
    append(added, to: fills, count: fills.children.count + tints.count)
    var clones = ""
    for twin in twins {
      let model = formats.children[twin.style]
      var tag = XMLTag(splice.original(model.tag))
      tag.set("fillId", to: "\(fillOf[twin.weight] ?? 0)")
      tag.set("applyFill", to: "1")
      let rest = splice.original(
        model.tag.upperBound..<max(model.whole.upperBound, model.tag.upperBound))
      clones += String(decoding: tag.bytes + rest, as: UTF8.self)
    }
    append(clones, to: formats, count: formats.children.count + twins.count)
    return (part, splice.result)
  }

  private mutating func append(_ text: String, to element: XMLOutline.Element, count: Int) {
    var tag = XMLTag(splice.original(element.tag))
    guard !tag.isClosed else { return splice.append(text, to: element) }
    tag.set("count", to: "\(count)")
    splice.replace(element.tag, with: tag.bytes)
    splice.append(text, to: element)
  }
}
