import Documents
import Geometry

extension Columns.Width {
  /// On a larger sheet.
  fileprivate func scaled(by scale: Double) -> Columns.Width {
    switch self {
    case .fixed(let length): .fixed(length * scale)
    case .natural(let plus): .natural(plus: plus * scale)
    case .share: self
    }
  }
}

extension Binder {
  func section(_ template: SectionTemplate, in scope: Scope) -> Section {
    Section(
      page: page.style(on: sheet, isAcross: template.isAcross),
      restartsPageNumbers: template.restartsPageNumbers, pageMark: template.pageMark,
      blocks: blocks(template.blocks, in: scope))
  }

  func box(_ template: BoxTemplate, in scope: Scope) -> Box {
    Box(
      width: template.width.scaled(by: scale), height: template.height * scale,
      rule: RuleStyle(thickness: template.rule.thickness * scale, color: template.rule.color),
      alignment: template.alignment, spaceBefore: template.spaceBefore * scale,
      blocks: blocks(template.blocks, in: scope))
  }

  func signatures(_ template: SignaturesTemplate, in scope: Scope) -> Signatures {
    let all = template.signers.flatMap { signatures($0, in: scope) }
    let perRow = max(template.perRow ?? Self.usualPerRow(all.count), 1)
    let rows = stride(from: 0, to: all.count, by: perRow).map { start in
      Array(all[start..<min(start + perRow, all.count)])
    }
    return Signatures(
      rows: rows, gap: template.gap * scale, signingRoom: template.signingRoom * scale,
      handWidth: template.handWidth.map { $0 * scale }, rowSpace: template.rowSpace * scale,
      spaceBefore: template.spaceBefore * scale)
  }

  /// Up to three side by side; four as two and two.
  private static func usualPerRow(_ count: Int) -> Int { count == 4 ? 2 : min(count, 3) }

  private func signatures(
    _ signers: SignaturesTemplate.Signers, in scope: Scope
  ) -> [Signatures.Signature] {
    switch signers {
    case .one(let capacity, let rank, let name, let seal):
      [
        Signatures.Signature(
          capacity: blocks(capacity, in: scope), rank: blocks(rank, in: scope),
          name: blocks(name, in: scope), seal: seal.map { $0 * scale })
      ]
    case .each(let path, let name, let inner, _):
      items(at: path, in: scope).flatMap { item in
        signatures(inner, in: scope.adding(item, as: name))
      }
    case .when(let path, let isWanted, let inner, _):
      (scope[path]?.isBare ?? true) == isWanted ? [] : signatures(inner, in: scope)
    }
  }
}
