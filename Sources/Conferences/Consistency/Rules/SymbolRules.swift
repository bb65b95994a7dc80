import Diagnostics
import Records
import Vietnamese

/// Symbols and the form of State and Party documents.
extension ConsistencyFamily {
  private static let kind = ConsistencyRule(
    "symbol-kind", .error, vi: "ký hiệu bắt đầu bằng chữ viết tắt của tên loại văn bản",
    en: "a symbol begins with the short form of the type of document",
    reason: "Phụ lục III, mục I, Nghị định 30/2020/NĐ-CP")
  private static let form = ConsistencyRule(
    "symbol-form", .error,
    vi: "văn bản Nhà nước, Mặt trận ghi ký hiệu “QĐ-UBND”, văn bản của Đảng ghi “QĐ/ĐU”",
    en: "documents of State and Front have symbols like “QĐ-UBND”, of the Party like “QĐ/ĐU”",
    reason: "Điều 15 và PL I, mục II.3, Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW")
  private static let capacity = ConsistencyRule(
    "capacity-form", .error,
    vi: "văn bản Nhà nước, Mặt trận ghi “TM.”, “KT.”; văn bản của Đảng ghi “T/M”, “K/T”",
    en: "documents of State and Front have “TM.”, “KT.”, of the Party “T/M”, “K/T”",
    reason: "PL I, mục II.7, Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW")

  static let symbols = ConsistencyFamily(rules: [kind, form, capacity]) { conference, _ in
    conference.documents.flatMap { document in
      let isOfParty = document.issuer?.isOfParty ?? false
      return [
        wrongSymbol(of: document, isOfParty: isOfParty)
      ].compactMap(\.self) + wrongCapacities(of: document, isOfParty: isOfParty)
    }
  }

  private static func wrongSymbol(of document: RecordedDocument, isOfParty: Bool) -> Diagnostic? {
    guard let symbol = document.symbol, symbol.value.isDocumentSymbol, let issuer = document.issuer
    else { return nil }
    let groups = symbol.value.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
    let isInPartyForm = symbol.value.dropFirst(groups[0].count).first == "/"
    // Joint programmes are written either way; no rule was found. Source: domain.md §4.6.
    let isJoint = document.signatures.count > 1
    if isInPartyForm != isOfParty, !isJoint {
      return form.broken(
        vi:
          "ký hiệu “\(symbol.value)” của “\(document.label)” không theo thể thức của cơ quan ban hành",
        en: "the symbol “\(symbol.value)” of “\(document.label)” is not in the form of its issuer",
        at: symbol.location, against: [.here(issuer.name.location, issuer.name.value)])
    }
    guard let type = document.type else { return nil }
    let isRight = isJoint ? groups[0].hasPrefix(type.symbol.prefix(1)) : groups[0] == type.symbol
    guard !isRight, !(isOfParty && groups[0].lowercased().hasPrefix(type.symbol.lowercased()))
    else {
      return nil
    }
    return kind.broken(
      vi:
        "ký hiệu “\(symbol.value)” không phải của \(type.name), phải bắt đầu bằng “\(type.symbol)”",
      en:
        "the symbol “\(symbol.value)” is not that of “\(type.name)”, which begins with “\(type.symbol)”",
      at: symbol.location,
      against: [
        RelatedPlace(
          document.location,
          Message(vi: "“\(document.label)” ở đây", en: "here is “\(document.label)”"))
      ])
  }

  private static func wrongCapacities(
    of document: RecordedDocument, isOfParty: Bool
  ) -> [Diagnostic] {
    guard let issuer = document.issuer, document.signatures.count == 1 else { return [] }
    return document.signatures.compactMap(\.capacity).compactMap { capacity in
      let first = capacity.value.uppercased().prefix { !$0.isWhitespace }
      let isInPartyForm = first.contains("/")
      guard first.contains(".") || isInPartyForm, isInPartyForm != isOfParty else { return nil }
      return self.capacity.broken(
        vi: "quyền hạn ký “\(capacity.value)” không theo thể thức của cơ quan ban hành",
        en: "the capacity “\(capacity.value)” is not in the form of the issuer",
        at: capacity.location, against: [.here(issuer.name.location, issuer.name.value)])
    }
  }
}
