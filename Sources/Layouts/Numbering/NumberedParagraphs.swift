import Diagnostics
import Documents
import Geometry

// Labels, names and notes of paragraphs: what needs the count of all that came before.
extension Binder {
  /// A paragraph with the label that its style gives it, under the name by which it is found.
  func counted(
    _ paragraph: Paragraph, as count: Count?, id: TextTemplate?, in scope: Scope
  ) -> Paragraph {
    var (inlines, marker) = (paragraph.inlines, paragraph.marker)
    if let count {
      let text = StyledText(
        text: count.isOnOwnLine ? count.label : count.label + " ", style: paragraph.style.text,
        source: paragraph.source)
      if count.isOnOwnLine {
        inlines = [.text(text), .lineBreak] + inlines
      } else {
        marker = Marker(text: text, isHanging: false)
      }
    }
    return Paragraph(
      inlines: inlines, style: paragraph.style, marker: marker,
      source: paragraph.source, anchor: anchor(of: paragraph, count, id: id, in: scope))
  }

  /// A number that a paragraph has.
  struct Count {
    let label: String
    let reference: String
    let isOnOwnLine: Bool
  }

  /// Counts a paragraph of a style that is numbered.
  func count(_ numbering: Numbering, at location: SourceLocation) -> Count? {
    let continuous = styles.continuousLevels(of: numbering.series)
    if let next = texts.counts.next(numbering, continuous: continuous) {
      return Count(
        label: next.label, reference: next.reference, isOnOwnLine: numbering.isOnOwnLine)
    }
    findings.report(
      .layoutPosition, at: location,
      vi: "nhiều mục quá, kiểu đánh số này không còn chữ",
      en: "there are more items than this way of numbering has signs")
    return nil
  }

  private func anchor(
    of paragraph: Paragraph, _ count: Count?, id: TextTemplate?, in scope: Scope
  ) -> String? {
    guard let id else {
      return paragraph.style.role.headingLevel == nil ? nil : texts.counts.nextAnchor()
    }
    let name = texts.text(id, in: scope)
    let plain = paragraph.inlines.map { inline in
      if case .text(let styled) = inline { styled.text } else { " " }
    }.joined()
    if !texts.counts.name(name, count?.reference ?? plain) {
      findings.report(
        .layoutSyntax, at: id.location, vi: "hai chỗ cùng có mã “\(name)”",
        en: "two places have the id “\(name)”")
    }
    return name
  }

  /// What a piece adds to its text: the number of another place, or the mark of a note.
  func additions(of piece: PieceTemplate, style: TextStyle, in scope: Scope) -> [Inline] {
    var inlines: [Inline] = []
    if let reference = piece.reference {
      let id = texts.text(reference, in: scope)
      let text = texts.counts.reference(to: id)
      if text == nil, texts.counts.isFinal {
        findings.reportUnknown(
          id, .layoutUnknownName, what: Message(vi: "chỗ có mã", en: "place with the id"),
          at: reference.location, known: texts.counts.references.keys.sorted())
      }
      inlines.append(
        .text(StyledText(text: text ?? "…", style: style, source: reference.location)))
    }
    if !piece.footnote.isEmpty {
      inlines.append(.footnote(footnote(piece.footnote, beside: style, in: scope)))
    }
    return inlines
  }

  private func footnote(
    _ pieces: [PieceTemplate], beside style: TextStyle, in scope: Scope
  ) -> Footnote {
    let number = String(texts.counts.nextNote())
    let location = pieces.first?.text.location
    var noteStyle = ParagraphStyle.plain
    if let name = page.footnotes.style {
      noteStyle = styles.style(name.name, at: name.location, findings: findings)
    } else if let location {
      findings.report(
        .layoutSyntax, at: location,
        vi: "trang chưa khai báo footnotes nên không đặt được chú thích",
        en: "the page declares no footnotes, so there is no place for a note")
    }
    let note = paragraph(pieces, style: noteStyle, in: scope)
    let mark = StyledText(text: number, style: noteStyle.text.raised, source: location)
    return Footnote(
      mark: StyledText(text: number, style: style.raised, source: location),
      note: Paragraph(
        inlines: note.inlines, style: noteStyle, marker: Marker(text: mark, isHanging: false),
        source: note.source))
  }

  /// Where the headings stand.
  func contents(_ template: ContentsTemplate) -> Contents {
    Contents(
      styles: template.styles.map {
        styles.style($0.name, at: $0.location, findings: findings)
      })
  }
}
