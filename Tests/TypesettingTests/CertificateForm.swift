import TestSupport
import Testing

/// A certificate measured on the PDF and held against its layout and Decree 50/2006/NĐ-CP, Article 28.
///
/// Lengths of the layout are those of A4; `scale` makes them the sheet's.
struct CertificateForm {
  let page: MeasuredPage
  let lines: [MeasuredLine]
  /// The ink of each line's letters.
  let ink: [[LetterInk]]
  let scale: Double

  /// Equal places, to a fifth of a millimetre.
  static let tolerance = 0.2
  static let red = MeasuredColor(red: 0xB3, green: 0x12, blue: 0x1D)

  /// - Parameter size: the paper's width and height in millimetres.
  init(page: MeasuredPage, size: (width: Double, height: Double) = (297, 210)) throws {
    self.page = page
    lines = page.lines
    ink = try LetterInk.ofLetters(in: lines)
    scale = min(size.width / 297, size.height / 210)
    #expect(abs(page.width - size.width) < 0.01 && abs(page.height - size.height) < 0.01)
  }

  func line(
    _ text: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> MeasuredLine {
    try #require(
      lines.first { $0.text == text }, "no line “\(text)” in \(lines.map(\.text))",
      sourceLocation: location)
  }

  /// - Parameters:
  ///   - name: the receiver's name, in one line as printed.
  ///   - signing: the last line above the signature and the signatory's name.
  func checkAll(name: String, signing: (position: String, name: String)) throws {
    checkBorder()
    checkOverlaps()
    try checkHead()
    let name = try line(name)
    #expect(abs(name.center - page.width / 2) < Self.tolerance)
    #expect(Set([name.sizes.count]) == [1])
    try checkSigning(signing)
    checkColors(receiver: name)
  }

  /// Nothing stands on the border: 7 mm from the edge, 11 mm deep. Nothing covers the emblem or the
  /// ornament.
  private func checkBorder() {
    let edge = (7 + 11) * scale
    for (line, letters) in zip(lines, ink) {
      guard let ink = LetterInk(around: letters) else { continue }
      #expect(ink.left > edge && ink.right < page.width - edge, "“\(line.text)”")
      #expect(ink.top > edge && ink.bottom < page.height - edge, "“\(line.text)”")
      for art in [emblem, ornament] {
        #expect(!ink.overlaps(art), "“\(line.text)” covers a drawing")
      }
    }
  }

  private var emblem: LetterInk {
    LetterInk(
      left: page.width / 2 - 13.5 * scale, right: page.width / 2 + 13.5 * scale, top: 5 * scale,
      bottom: 32 * scale)
  }

  private var ornament: LetterInk {
    LetterInk(
      left: page.width / 2 - 30 * scale, right: page.width / 2 + 30 * scale, top: 86.5 * scale,
      bottom: 91.5 * scale)
  }

  private func overlap(_ index: Int, _ other: Int) -> Bool {
    guard let box = LetterInk(around: ink[index]), let otherBox = LetterInk(around: ink[other]),
      box.overlaps(otherBox)
    else { return false }
    // A slanted letter leaves the corners of its box empty: a little overlap of boxes is none of ink.
    return ink[index].contains { letter in ink[other].contains { $0.overlaps(letter, by: 0.4) } }
  }

  /// No letter touches one of another line.
  private func checkOverlaps() {
    for index in lines.indices {
      for other in lines.indices.dropFirst(index + 1) where overlap(index, other) {
        Issue.record("“\(lines[index].text)” and “\(lines[other].text)” overlap")
      }
    }
  }

  /// Article 28: the national name and motto, the authority, “tặng”, the kind, each in its order.
  private func checkHead() throws {
    let nationalName = try line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    let motto = try line("Độc lập - Tự do - Hạnh phúc")
    let bestow = try line("TẶNG")
    let title = try line("GIẤY KHEN")
    for line in [nationalName, motto] {
      #expect(abs(line.center - page.width / 2) < Self.tolerance, "“\(line.text)”")
    }
    let baselines = [nationalName, motto, bestow, title].map(\.baseline)
    #expect(baselines == baselines.sorted())
    guard let rule = page.fills.first, page.fills.count == 1 else {
      Issue.record("one rule, under the motto; there are \(page.fills.count)")
      return
    }
    #expect(abs(rule.width - motto.width) < 0.3)
    #expect(abs(rule.center - motto.center) < Self.tolerance)
    #expect(rule.top > motto.baseline && rule.bottom < bestow.baseline)
  }

  /// Article 28: 35 mm for signature and seal between the position and the name, which are centred.
  private func checkSigning(_ signing: (position: String, name: String)) throws {
    let position = try #require(lines.last { $0.text == signing.position })
    let name = try line(signing.name)
    #expect(abs(name.center - position.center) < Self.tolerance)
    #expect(name.left > page.width / 2)
    let room =
      name.baseline - DecreeForm.ascent(of: name) - position.baseline
      - DecreeForm.descent(of: position)
    // The register's number stands on the line of the signatory's name, under the decision (Article 28: two lines).
    let register = try #require(lines.first { $0.text.hasPrefix("Số sổ vàng") })
    let decision = try #require(lines.first { $0.text.hasPrefix("Quyết định số") })
    #expect(abs(register.baseline - name.baseline) < 0.05)
    #expect(abs(register.left - decision.left) < Self.tolerance && decision.right < name.left)
    #expect(decision.baseline < register.baseline)
    #expect(room > 35 * scale - 0.05 && room < 36.5 * scale, "\(room) mm to sign in")
  }

  /// Article 28: the authority and the kind are red, “tặng” is black. The receiver: our own choice.
  private func checkColors(receiver: MeasuredLine) {
    for line in lines {
      switch line.text {
      case "GIẤY KHEN": #expect(line.colors == [Self.red])
      case receiver.text: #expect(line.colors != [.black] && line.colors.count == 1)
      case "TẶNG": #expect(line.colors == [.black])
      default: #expect(line.colors.count == 1, "“\(line.text)”")
      }
    }
  }
}
