import TestSupport
import Testing

/// Minutes measured on the PDF and held against Decree 30/2020/NĐ-CP, Annex I, Part I.
///
/// “II.3c” below is Section II, item 3, point c of that part. Places are millimetres, sizes points.
struct DecreeForm {
  let pages: [MeasuredPage]
  /// Lines of the parent authority's name, in the order of the data, as printed.
  let parentLines: Int
  let nationalName: MeasuredLine
  let motto: MeasuredLine
  /// The parent's lines and the issuing authority's.
  let agencies: [MeasuredLine]
  let number: MeasuredLine
  let type: MeasuredLine
  let subject: [MeasuredLine]
  /// Under the agency, under the motto, under the subject.
  let rules: [MeasuredFill]

  /// The edges of the text, as the body's lines show them.
  let textLeft: Double
  let textRight: Double
  var textCenter: Double { (textLeft + textRight) / 2 }

  /// Equal places, to a fifth of a millimetre.
  static let tolerance = 0.2

  init(pages: [MeasuredPage], parentLines: Int) throws {
    self.pages = pages
    self.parentLines = parentLines
    let lines = try #require(pages.first).lines
    func line(_ text: String) throws -> MeasuredLine {
      try #require(lines.first { $0.text == text }, "no line “\(text)” on page 1")
    }
    nationalName = try line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = try line("Độc lập - Tự do - Hạnh phúc")
    type = try line("BIÊN BẢN")
    let (head, typeLine) = (nationalName, type)
    let left = lines.filter { $0.right < head.left && $0.baseline < typeLine.baseline }
    number = try #require(left.last)
    agencies = left.dropLast()
    rules = pages[0].fills
    try #require(rules.count == 3, "the agency's, the motto's and the subject's")
    let last = rules[2].top
    subject = lines.filter { $0.baseline > typeLine.baseline && $0.baseline < last }
    let body = pages.flatMap(\.lines).filter { $0.sizes == [14] && $0.isUpright }
    textLeft = body.map(\.left).min() ?? .nan
    textRight = body.map(\.right).max() ?? .nan
  }

  func checkAll() {
    checkPaper()
    checkNationalName()
    checkAgency()
    checkNumber()
    checkTypeAndSubject()
    checkPageNumbers()
    checkInk()
    Body(self).check()
    Signatures(self)?.check()
  }

  /// I.1: A4, 210 × 297 mm. I.3: margins left 30–35, right 15–20, top and bottom 20–25 mm.
  private func checkPaper() {
    for (index, page) in pages.enumerated() {
      #expect(abs(page.width - 210) < 0.05 && abs(page.height - 297) < 0.05)
      let lines = page.lines.filter { !isPageNumber($0, page: index + 1) }
      let top = lines.map { $0.baseline - Self.ascent(of: $0) }.min() ?? .nan
      let bottom = lines.map { $0.baseline + Self.descent(of: $0) }.max() ?? .nan
      #expect(top > 20 - 0.01 && top < 25, "page \(index + 1) begins at \(top) mm")
      #expect(page.height - bottom > 20 - 0.01, "page \(index + 1) ends at \(bottom) mm")
    }
    #expect(textLeft > 30 - 0.01 && textLeft < 35)
    #expect(210 - textRight > 15 && 210 - textRight < 20 + Self.tolerance)
  }

  /// II.1: the national name on top and to the right, capitals, 12–13, upright, bold; the motto
  /// centred under it, 13–14, upright, bold; a rule as long as its line; the two single-spaced.
  private func checkNationalName() {
    #expect(nationalName.baseline == pages[0].lines.map(\.baseline).min())
    #expect(nationalName.center > 105 && nationalName.right < textRight + 0.01)
    expect(nationalName, size: 12...13, isBold: true)
    expect(motto, size: 13...14, isBold: true)
    #expect(abs(motto.center - nationalName.center) < Self.tolerance)
    let leading = motto.baseline - nationalName.baseline
    #expect(leading > Self.single(13) - 0.01 && leading < Self.single(14) + 0.01, "single-spaced")
    #expect(abs(rules[1].width - motto.width) < 0.3)
    #expect(abs(rules[1].center - motto.center) < Self.tolerance)
    expect(rules[1], isUnder: motto)
  }

  /// II.2: capitals, 12–13, upright, the parent regular, the issuing authority bold and centred
  /// under it; a rule of 1/3 to 1/2 of the line, centred; single-spaced.
  private func checkAgency() {
    #expect(agencies.count > parentLines)
    for (index, line) in agencies.enumerated() {
      expect(line, size: 12...13, isBold: index >= parentLines)
      #expect(line.text == line.text.uppercased())
      #expect(abs(line.center - agencies[0].center) < Self.tolerance)
    }
    for (line, next) in zip(agencies, agencies.dropFirst()) {
      #expect(abs(next.baseline - line.baseline - Self.single(13)) < 0.05, "single-spaced")
    }
    guard let last = agencies.last else { return }
    #expect(rules[0].width > last.width / 3 && rules[0].width < last.width / 2)
    #expect(abs(rules[0].center - last.center) < Self.tolerance)
    expect(rules[0], isUnder: last)
    #expect((agencies.map(\.left).min() ?? 0) > textLeft - 0.01)
  }

  /// II.3c: centred under the authority; 13, upright, not bold; “Số” and a colon; a stroke between
  /// number and symbol; hyphens without spaces in the symbol, which is in capitals.
  private func checkNumber() {
    expect(number, size: 13...13, isBold: false)
    #expect(abs(number.center - agencies[0].center) < Self.tolerance)
    #expect(number.baseline > rules[0].bottom)
    #expect(number.text.wholeMatch(of: /Số: ?[0-9]*\/[\p{Lu}-]+/) != nil, "“\(number.text)”")
  }

  /// II.5b: both centred across the text, 13–14, upright, bold; the subject right below the type;
  /// below it a rule of 1/3 to 1/2 of the line, centred.
  private func checkTypeAndSubject() {
    expect(type, size: 13...14, isBold: true)
    #expect(abs(type.center - textCenter) < Self.tolerance)
    #expect(type.baseline > number.baseline && type.baseline > rules[1].bottom)
    #expect(!subject.isEmpty)
    for line in subject {
      expect(line, size: 13...14, isBold: true)
      #expect(abs(line.center - textCenter) < Self.tolerance)
    }
    guard let last = subject.last else { return }
    #expect(rules[2].width > last.width / 3 && rules[2].width < last.width / 2)
    #expect(abs(rules[2].center - last.center) < Self.tolerance)
    expect(rules[2], isUnder: last)
  }

  /// I.7: Arabic, 13–14, upright, centred in the top margin, not shown on the first page.
  private func checkPageNumbers() {
    for (index, page) in pages.enumerated() {
      let inMargin = page.lines.filter { $0.baseline < 20 }
      #expect(inMargin.map(\.text) == (index == 0 ? [] : [String(index + 1)]))
      for line in inMargin {
        expect(line, size: 13...14, isBold: false)
        #expect(abs(line.center - textCenter) < Self.tolerance)
      }
    }
  }

  /// I.4: everything is black. And no colour hides outside the margins.
  private func checkInk() {
    #expect(Set(pages.flatMap(\.glyphs).map(\.color)) == [.black])
    #expect(Set(pages.flatMap(\.fills).map(\.color)) == [.black])
    #expect(pages.dropFirst().flatMap(\.fills).isEmpty)
    #expect(pages.flatMap(\.glyphs).allSatisfy { $0.font.hasPrefix("LiberationSerif") })
  }

  func isPageNumber(_ line: MeasuredLine, page: Int) -> Bool {
    line.text == String(page) && line.baseline < 20
  }
}

extension DecreeForm {
  /// Times New Roman and its metric twin, in parts of the size: 1825 up, 443 down, 87 between lines,
  /// of 2048; “single” is their sum. Source: the fonts' hhea tables.
  static let singleRatio = (1825.0 + 443 + 87) / 2048

  /// A single line's leading, in millimetres.
  static func single(_ size: Double) -> Double { size * singleRatio * 25.4 / 72 }

  static func ascent(of line: MeasuredLine) -> Double {
    (line.sizes.max() ?? 0) * 1825 / 2048 * 25.4 / 72
  }

  static func descent(of line: MeasuredLine) -> Double {
    (line.sizes.max() ?? 0) * 443 / 2048 * 25.4 / 72
  }

  /// All letters of a line have a size in the range, the weight, and stand upright.
  func expect(
    _ line: MeasuredLine, size: ClosedRange<Double>, isBold: Bool,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      line.sizes.allSatisfy { size.contains($0) }, "“\(line.text)”: \(line.sizes)",
      sourceLocation: location)
    #expect(
      isBold ? line.isBold : line.isRegular, "weight of “\(line.text)”", sourceLocation: location)
    #expect(line.isUpright, "“\(line.text)”", sourceLocation: location)
  }

  /// A rule stands just below its line: under its letters and nearer than a line's height.
  func expect(
    _ rule: MeasuredFill, isUnder line: MeasuredLine,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let distance = rule.top - line.baseline
    #expect(distance > 0.5 && distance < 5, "\(distance) mm", sourceLocation: location)
    let thickness = (rule.bottom - rule.top) * 72 / 25.4
    #expect(thickness > 0.45 && thickness < 1, "\(thickness) pt", sourceLocation: location)
  }
}
