import TestSupport
import Testing

/// A document of any kind measured on the PDF and held against Decree 30/2020/NĐ-CP, Annex I, Part I.
///
/// “II.3c” below is Section II, item 3, point c of that part. Places are millimetres, sizes points.
struct DocumentForm {
  /// What a kind of document has, by the decree's templates.
  struct Kind: Sendable, CustomTestStringConvertible {
    let layout: String
    /// The type in capitals; nil for a letter, whose subject stands under its number.
    let type: String?
    /// Whether it has a number, which lists and letters of thanks do not.
    var isNumbered = true
    /// Whether place and date stand on the number's line.
    var isDated = true
    /// Whether the text ends with `./.`.
    var hasEnd = true
    /// Whether the recipients stand level with the signer's title, or else below the signatures.
    var hasFoot = true

    var testDescription: String { layout }
  }

  let kind: Kind
  /// The pages of the document itself, and those of its appendix, which are counted apart.
  let pages: [MeasuredPage]
  let appendix: [MeasuredPage]
  private let head: [MeasuredLine]
  private var lines: [MeasuredLine] { pages.flatMap(\.lines) }
  private static let textCenter = 110.0

  init(_ kind: Kind, pages: [MeasuredPage]) throws {
    self.kind = kind
    let end = pages.firstIndex { $0.lines.contains { $0.text == "Phụ lục" } } ?? pages.endIndex
    self.pages = Array(pages[..<end])
    appendix = Array(pages[end...])
    head = try #require(pages.first).lines
  }

  func checkAll() throws {
    checkPaper()
    try checkHead()
    try checkTypeOrLetter()
    checkLegalBases()
    if kind.hasEnd { #expect(lines.contains { $0.text.hasSuffix("./.") }) }
    if kind.hasFoot { try checkFoot() }
  }

  /// I.1–I.7: A4; margins left 30–35, right 15–20, top and bottom 20–25 mm; black Times New Roman (its metric twin);
  /// the number 13–14, upright, centred in the top margin, from page 2.
  private func checkPaper() {
    checkPaper(pages)
    checkPaper(appendix)
    #expect(Set((pages + appendix).flatMap(\.glyphs).map(\.color)) == [.black])
    #expect(
      (pages + appendix).flatMap(\.glyphs).allSatisfy { $0.font.hasPrefix("LiberationSerif") })
  }

  /// III.1đ: an appendix has page numbers of its own; its sheet may lie.
  private func checkPaper(_ pages: [MeasuredPage]) {
    for (index, page) in pages.enumerated() {
      let isAcross = page.width > page.height
      let (width, height) = isAcross ? (297.0, 210.0) : (210, 297)
      #expect(abs(page.width - width) < 0.05 && abs(page.height - height) < 0.05)
      let margin = page.lines.filter { $0.baseline < 20 }
      #expect(margin.map(\.text) == (index == 0 ? [] : [String(index + 1)]))
      for line in margin {
        #expect(
          line.sizes.allSatisfy { (13...14).contains($0) } && line.isUpright && line.isRegular)
        #expect(abs(line.center - (30 + width - 20) / 2) < DecreeForm.tolerance)
      }
      for line in page.lines where line.baseline > 20 {
        #expect(line.left > 30 - 0.05 && line.right < width - 15 + 0.05, "“\(line.text)”")
        #expect(
          line.baseline + DecreeForm.descent(of: line) < height - 20 + 0.05, "“\(line.text)”")
        #expect(line.sizes.isSubset(of: [11, 12, 13, 14]), "“\(line.text)”: \(line.sizes)")
      }
    }
  }

  private func line(_ isWanted: (MeasuredLine) -> Bool, _ name: String) throws -> MeasuredLine {
    let found = head.first(where: isWanted)
    return try #require(found, "no \(name) on page 1 of \(kind.layout)")
  }

  /// The rule just below a line.
  private func rule(under line: MeasuredLine) throws -> MeasuredFill {
    let rule = pages[0].fills.first {
      $0.bottom - $0.top < 0.4 && $0.top > line.baseline && $0.top - line.baseline < 4
        && abs($0.center - line.center) < DecreeForm.tolerance
    }
    return try #require(rule, "no rule under “\(line.text)” of \(kind.layout)")
  }

  /// II.1–II.4: national name 12–13 and motto 13–14, bold, a rule as long as the motto; the agency 12–13 in capitals,
  /// the last lines bold, a rule of 1/3 to 1/2; number 13 centred under the agency; place and date 13–14, italic, on
  /// the number's line, centred under the motto.
  private func checkHead() throws {
    let name = try line({ $0.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" }, "national name")
    let motto = try line({ $0.text == "Độc lập - Tự do - Hạnh phúc" }, "motto")
    expect(name, size: 12...13, isBold: true)
    expect(motto, size: 13...14, isBold: true)
    #expect(abs(motto.center - name.center) < DecreeForm.tolerance)
    let mottoRule = try rule(under: motto)
    #expect(abs(mottoRule.width - motto.width) < 0.3)
    let agencies = head.filter {
      $0.right < name.left && $0.baseline < name.baseline + 30 && $0.isUpright
        && $0.text == $0.text.uppercased() && $0.text.contains { $0.isLetter }
    }
    let agency = try #require(agencies.last)
    for line in agencies {
      #expect(line.sizes.allSatisfy { (12...13).contains($0) })
      #expect(abs(line.center - agency.center) < DecreeForm.tolerance)
    }
    #expect(agency.isBold)
    let rule = try rule(under: agency)
    #expect(rule.width > agency.width / 3 && rule.width < agency.width / 2)
    let date = head.first { $0.text.contains(", ngày ") && $0.isItalic }
    #expect(date != nil || !kind.isDated)
    if kind.isDated, let date {
      #expect(date.sizes.allSatisfy { (13...14).contains($0) } && date.isRegular)
      #expect(abs(date.center - name.center) < DecreeForm.tolerance)
    }
    guard kind.isNumbered else { return }
    let number = try line({ $0.text.hasPrefix("Số: ") }, "number")
    expect(number, size: 13...13, isBold: false)
    #expect(abs(number.center - agency.center) < DecreeForm.tolerance)
    #expect(number.text.wholeMatch(of: /Số: [0-9]{2,}\/[\p{L}-]+/) != nil, "“\(number.text)”")
    if kind.isDated { #expect(abs((date?.baseline ?? 0) - number.baseline) < 0.01, "on one line") }
  }

  /// II.5: the type in capitals and the subject below it, 13–14, bold, centred across the text, a rule of 1/3 to 1/2
  /// below; a letter's subject 12–13, upright, 6 pt below the number. II.9a: the addressees' hyphens under the colon.
  private func checkTypeOrLetter() throws {
    if let type = kind.type {
      let type = try line({ $0.text == type }, "type")
      expect(type, size: 13...14, isBold: true)
      #expect(abs(type.center - Self.textCenter) < DecreeForm.tolerance)
      let subject = head.prefix { $0.baseline < type.baseline + 60 }.filter {
        $0.baseline > type.baseline && $0.isBold && abs($0.center - Self.textCenter) < 0.2
          && $0.text != $0.text.uppercased()
      }
      if let last = subject.last, kind.isNumbered {
        let rule = try rule(under: last)
        #expect(rule.width > last.width / 3 && rule.width < last.width / 2)
      }
      return
    }
    let number = try line({ $0.text.hasPrefix("Số: ") }, "number")
    let subject = try line({ $0.text.hasPrefix("V/v ") }, "subject")
    expect(subject, size: 12...13, isBold: false)
    let space = (subject.baseline - number.baseline - DecreeForm.single(13)) * 72 / 25.4
    #expect(abs(space - 6) < 0.1, "\(space) pt")
    let addressees = try line({ $0.text == "Kính gửi:" }, "addressees")
    let colon = try #require(addressees.glyphs.last)
    let hyphens = head.filter { $0.text.hasPrefix("- ") && $0.baseline < addressees.baseline + 30 }
    #expect(hyphens.count > 1)
    for line in hyphens { #expect(abs(line.left - colon.left) < 0.3, "“\(line.text)”") }
    #expect(hyphens.last?.text.hasSuffix(".") == true)
  }

  /// II.6a: each in italics, closed by a semicolon, the last by a full stop.
  private func checkLegalBases() {
    let italics = lines.filter {
      $0.isItalic && $0.baseline > 60 && $0.sizes == [14] && $0.left < 45
    }
    guard italics.contains(where: { $0.text.hasPrefix("Căn cứ") }) else { return }
    let ends = italics.map(\.text).filter { $0.hasSuffix(";") || $0.hasSuffix(".") }
    #expect(ends.last?.hasSuffix(".") == true && ends.dropLast().allSatisfy { $0.hasSuffix(";") })
  }

  /// II.7, II.9: “Nơi nhận:” 12, bold, italic, level with the signer's title; items 11; titles and name 13–14, bold,
  /// centred on one another, right of the middle; 25–30 mm to sign in: custom.
  private func checkFoot() throws {
    let all = try #require(
      pages.first { $0.lines.contains { $0.text == "Nơi nhận:" } }, "no recipients"
    ).lines
    let heading = try #require(all.first { $0.text == "Nơi nhận:" })
    #expect(heading.sizes == [12] && heading.isBold && heading.isItalic)
    let items = all.filter { $0.baseline > heading.baseline && $0.right < 115 && $0.isRegular }
    #expect(!items.isEmpty && items.allSatisfy { $0.sizes == [11] })
    // III.3: the drafter's code and the number of copies, “QC.(60)”, stand last.
    let recipients = items.filter { $0.text.wholeMatch(of: /[A-ZĐ]+(\.\(\d+\))?/) == nil }
    #expect(recipients.last?.text.hasSuffix(".") == true)
    #expect(items.count - recipients.count <= 1)
    let signed = all.filter {
      $0.baseline > heading.baseline - 2 && $0.left > 100 && $0.isBold && $0.isUpright
    }
    let (title, name) = (try #require(signed.first), try #require(signed.last))
    #expect(abs(title.baseline - heading.baseline) < 1.5)
    for line in signed {
      expect(line, size: 13...14, isBold: true)
      #expect(abs(line.center - title.center) < DecreeForm.tolerance)
    }
    #expect(signed.dropLast().allSatisfy { $0.text == $0.text.uppercased() })
    let last = try #require(signed.dropLast().last)
    let room = name.baseline - DecreeForm.ascent(of: name) - last.baseline
    #expect(room > 25 && room < 33, "\(room) mm to sign in")
    let body = all.filter { $0.baseline < heading.baseline - 4 && $0.baseline > 20 }
    #expect(body.count >= 2, "signatures alone on a page")
  }

  private func expect(
    _ line: MeasuredLine, size: ClosedRange<Double>, isBold: Bool,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      line.sizes.allSatisfy(size.contains) && line.isUpright
        && (isBold ? line.isBold : line.isRegular),
      "“\(line.text)”: \(line.sizes)", sourceLocation: location)
  }
}
