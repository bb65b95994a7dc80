import TestSupport
import Testing

extension DecreeForm {
  /// The text between the subject and the signatures, held against II.6e.
  struct Body {
    let form: DecreeForm
    /// Each page's lines.
    let pages: [[MeasuredLine]]

    init(_ form: DecreeForm) {
      self.form = form
      let ruleBottom = form.rules[2].bottom
      pages = form.pages.enumerated().map { index, page in
        let end = page.lines.first { Signatures.titles.contains($0.text) }?.baseline ?? .infinity
        return page.lines.filter {
          !form.isPageNumber($0, page: index + 1) && $0.baseline < end
            && (index > 0 || $0.baseline > ruleBottom) && $0.sizes != [11] && $0.sizes != [12]
        }
      }
    }

    /// II.6e: 13–14, upright, justified; the first line indented by 1 or 1.27 cm; paragraphs at
    /// least 6 pt apart; leading from single to 1.5 lines.
    func check() {
      let all = pages.joined()
      #expect(all.allSatisfy { $0.sizes.allSatisfy { (13...14).contains($0) } && $0.isUpright })
      let size = all.first?.sizes.first ?? .nan
      #expect(all.allSatisfy { $0.sizes == [size] }, "one size for the whole text")
      #expect(all.allSatisfy { $0.glyphs.allSatisfy { abs($0.widthRatio - 1) < 0.0201 } })
      checkEdges()
      checkLeading(single: DecreeForm.single(size))
    }

    private func isIndented(_ line: MeasuredLine) -> Bool {
      let indent = line.left - form.textLeft
      return [10, 12.7].contains { abs(indent - $0) < 0.05 }
    }

    private func checkEdges() {
      let lines = Array(pages.joined())
      for (index, line) in lines.enumerated() {
        let isFirst = isIndented(line)
        #expect(isFirst || abs(line.left - form.textLeft) < 0.05, "“\(line.text)”")
        let isLast = index + 1 == lines.count || isIndented(lines[index + 1])
        let rest = form.textRight - line.right
        #expect(isLast || rest < 0.1, "“\(line.text)” ends \(rest) mm early")
      }
      #expect(lines.contains { isIndented($0) })
    }

    private func checkLeading(single: Double) {
      let pairs = pages.flatMap { zip($0, $0.dropFirst()).map { ($0, $1) } }
      let inside = pairs.filter { !isIndented($0.1) }.map { $0.1.baseline - $0.0.baseline }
      #expect(!inside.isEmpty)
      for leading in inside {
        #expect(leading > single - 0.01 && leading < 1.5 * single + 0.01, "\(leading) mm")
      }
      let leading = inside.max() ?? single
      for (line, next) in pairs where isIndented(next) {
        let space = (next.baseline - line.baseline - leading) * 72 / 25.4
        #expect(space > 6 - 0.05, "\(space) pt above “\(next.text)”")
      }
    }
  }

  /// The two signatures and the recipients after them: Annex III, template 1.9, and II.7, II.9.
  struct Signatures {
    static let titles = ["THƯ KÝ", "CHỦ TỌA"]

    let form: DecreeForm
    /// Where the titles stand, counted from 0.
    let page: Int
    /// The bold lines of the secretary's column and of the chair's: title, position, name.
    let columns: [[MeasuredLine]]
    let recipientsHeading: MeasuredLine?
    let recipients: [MeasuredLine]

    init?(_ form: DecreeForm) {
      self.form = form
      let page = form.pages.firstIndex {
        $0.lines.contains { Self.titles.contains($0.text) }
      }
      guard let page else {
        Issue.record("no page has the signatures' titles")
        return nil
      }
      self.page = page
      let lines = form.pages[page].lines
      let titles = lines.filter { Self.titles.contains($0.text) }
      let start = titles.map(\.baseline).min() ?? .infinity
      let after = form.pages.enumerated().dropFirst(page).flatMap { index, measured in
        measured.lines.filter { line in
          !form.isPageNumber(line, page: index + 1) && (index > page || line.baseline >= start)
        }
      }
      let signed = after.filter { $0.isBold && $0.isUpright }
      let middle = form.textCenter
      columns = [signed.filter { $0.center < middle }, signed.filter { $0.center > middle }]
      recipientsHeading = after.first { $0.isItalic }
      recipients = after.filter { $0.isRegular }
    }

    func check() {
      checkColumns()
      checkCompany()
      checkRecipients()
    }

    /// II.7đ: 13–14, upright, bold, title and position in capitals, the name centred under them.
    /// Template 1.9: the secretary on the left, the chair on the right. 25–30 mm to sign in: custom.
    private func checkColumns() {
      for (column, title) in zip(columns, Self.titles) {
        #expect(column.first?.text == title)
        #expect(column.count > 1, "no name under \(title)")
        for line in column {
          form.expect(line, size: 13...14, isBold: true)
          #expect(abs(line.center - column[0].center) < DecreeForm.tolerance)
        }
        #expect(column.allSatisfy { form.pages[page].lines.map(\.text).contains($0.text) })
      }
      #expect(columns[0].first?.baseline == columns[1].first?.baseline)
      let names = columns.compactMap { column in column.first { !isCapital($0) } }
      #expect(names.count == 2 && names.first?.baseline == names.last?.baseline)
      let positions = columns.joined().filter(isCapital).map(\.baseline).max() ?? .nan
      let room = (names.map { $0.baseline - DecreeForm.ascent(of: $0) }.max() ?? .nan) - positions
      #expect(room > 25 && room < 33, "\(room) mm to sign in")
    }

    private func isCapital(_ line: MeasuredLine) -> Bool { line.text == line.text.uppercased() }

    /// The signatures never stand alone on a page: custom.
    private func checkCompany() {
      let body = Body(form).pages[page]
      #expect(body.count >= 2, "\(body.count) lines before the signatures on their page")
    }

    /// II.9d: the heading 12, italic and bold; the items 11, upright, each with a hyphen flush left,
    /// `;` after each and a full stop after the last. Template 1.9: below the signatures.
    private func checkRecipients() {
      guard let heading = recipientsHeading else { return }
      #expect(heading.text == "Nơi nhận:")
      #expect(heading.sizes == [12] && heading.isBold && heading.isItalic)
      #expect(abs(heading.left - form.textLeft) < DecreeForm.tolerance)
      #expect(recipients.allSatisfy { $0.sizes == [11] && $0.isUpright })
      let items = recipients.filter { $0.text.hasPrefix("- ") }
      #expect(items.allSatisfy { abs($0.left - form.textLeft) < DecreeForm.tolerance })
      #expect(recipients.last?.text.hasSuffix(".") == true)
      for (line, next) in zip(recipients, recipients.dropFirst()) where next.text.hasPrefix("- ") {
        #expect(line.text.hasSuffix(";"), "“\(line.text)”")
      }
      let isOnTheirPage = form.pages[page].lines.contains { $0.text == heading.text }
      #expect(!isOnTheirPage || heading.baseline > columns[0].last?.baseline ?? .infinity)
    }
  }
}
