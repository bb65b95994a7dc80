import Diagnostics
import LegacyText
import Vietnamese

/// Finds data whose letters come from an old encoding, or by way of a wrong one: “Uû ban nh©n d©n” is TCVN3, “Nguyá»…n” is UTF-8
/// read as Windows-1252. Neither must ever be printed.
///
/// Cells hold too few words to say much, so those of a column, and all of a file, are looked at together.
struct LegacyCheck {
  /// What is certainly in old codes, in the order of the file.
  private(set) var errors: [Diagnostic] = []
  /// What may be.
  private(set) var warnings: [Diagnostic] = []

  private var texts: [GroupedText] = []
  private var places: [SourceLocation] = []

  /// Looks at values that have not been cleaned yet.
  init(_ values: some Sequence<Value>) {
    for value in values { collect(value, group: TextDigest()) }
    for (index, recognition) in recognize(texts: texts).enumerated() {
      if let meant = misreadUnicode(texts[index].text) {
        errors.append(.misreadUnicode(texts[index].text, meant: meant, at: places[index]))
        continue
      }
      guard let recognition, let encoding = recognition.encoding else { continue }
      let found = Diagnostic.oldLetters(
        texts[index].text, read: recognition.text, in: encoding,
        isCertain: recognition.isCertain, at: places[index])
      if recognition.isCertain { errors.append(found) } else { warnings.append(found) }
    }
    texts = []
    places = []
  }

  /// Texts under the same keys are of one group: the column of a table, the names in a list.
  ///
  /// - Parameter group: a digest of the keys that lead to the value.
  private mutating func collect(_ value: Value, group: TextDigest) {
    switch value.content {
    case .empty, .fault: break
    case .text(let text):
      texts.append(
        GroupedText(text.onOneLine, group: Int(truncatingIfNeeded: group.value)))
      places.append(value.location)
    case .list(let items): for item in items { collect(item, group: group) }
    case .map(let entries):
      for entry in entries {
        var next = group
        next.add(entry.key)
        collect(entry.value, group: next)
      }
    }
  }

  /// The most places that one refusal names.
  private static let limit = 20

  /// - Throws: `data.legacy-encoding` or `data.encoding`, once for each text that is certainly wrong, up to 20.
  static func refuse(_ value: Value) throws(Failure) {
    try Array(LegacyCheck([value]).errors.prefix(limit)).throwIfErrors()
  }
}

extension String {
  /// The text with spaces in the place of its line ends.
  fileprivate var onOneLine: String {
    utf8.contains { $0 == UInt8(ascii: "\n") } ? replacing("\n", with: " ") : self
  }
}

// MARK: - Lists

extension RowList {
  /// The list with its texts in one form and faults in the place of cells that are in old codes.
  ///
  /// - Throws: the first twenty of them where most rows have some: then the file as a whole is to be converted.
  func withLegacyFaults() throws(Failure) -> RowList {
    var faults: [SourceLocation: Diagnostic] = [:]
    var warnings: [Diagnostic] = []
    var faultyRows = 0
    // So many rows are looked at together; a list that has no more is kept as it was read.
    var kept: [Value]?
    var screen = LegacyScreen()
    var isPlain = true
    for start in stride(from: 0, to: count, by: 1_000) {
      let rows = (start..<Swift.min(start + 1_000, count)).map { written(at: $0) }
      if rows.count == count { kept = rows }
      if rows.allSatisfy({ $0.isPlain(by: &screen, noBreakSpaces: .plain) }) { continue }
      isPlain = false
      let check = LegacyCheck(rows)
      warnings += check.warnings
      for error in check.errors { if let place = error.location { faults[place] = error } }
      if !check.errors.isEmpty { faultyRows += rows.count { $0.has(any: faults) } }
    }
    if faultyRows > 1, faultyRows * 2 > count {
      try Array(Array(faults.values).inReadingOrder.prefix(20)).throwIfErrors()
    }
    return settled(keeping: kept, arePlain: isPlain, marking: faults, warnings: warnings)
  }
}

extension Value {
  /// Whether any of these stands at a text of the value.
  fileprivate func has(any faults: [SourceLocation: Diagnostic]) -> Bool {
    switch content {
    case .text: faults[location] != nil
    case .list(let items): items.contains { $0.has(any: faults) }
    case .map(let entries): entries.contains { $0.value.has(any: faults) }
    case .empty, .fault: false
    }
  }

  /// The value with its texts in one form, and faults in the place of those that have some.
  ///
  /// - Parameter spaces: spaces that do not break come into tables from the web, and mean nothing there.
  func cleaned(
    marking faults: [SourceLocation: Diagnostic] = [:], noBreakSpaces spaces: NoBreakSpaces = .kept
  ) -> Value {
    if faults.isEmpty, isClean(noBreakSpaces: spaces) { return self }
    var value = self
    switch content {
    case .empty, .fault: break
    case .text(let text):
      if let fault = faults.isEmpty ? nil : faults[location] {
        value.content = .fault(fault)
      } else {
        let clean = LegacyText.cleaned(text, noBreakSpaces: spaces).text
        value.content = clean.isEmpty && !text.isEmpty ? .empty : .text(clean)
      }
    case .list(let items):
      value.content = .list(
        items.map { $0.cleaned(marking: faults, noBreakSpaces: spaces) })
    case .map(let entries):
      value.content = .map(
        entries.map {
          Entry(
            key: $0.key, keyLocation: $0.keyLocation,
            value: $0.value.cleaned(marking: faults, noBreakSpaces: spaces))
        })
    }
    return value
  }
}

extension Value {
  /// Whether all of its texts are plain: then there is nothing in old codes, and nothing to clean.
  func isPlain(by screen: inout LegacyScreen, noBreakSpaces spaces: NoBreakSpaces) -> Bool {
    switch content {
    case .empty, .fault: return true
    case .text(let text): return screen.isPlain(text, noBreakSpaces: spaces)
    case .list(let items):
      for item in items where !item.isPlain(by: &screen, noBreakSpaces: spaces) { return false }
    case .map(let entries):
      for entry in entries where !entry.value.isPlain(by: &screen, noBreakSpaces: spaces) {
        return false
      }
    }
    return true
  }

  /// Whether cleaning would change no text: that of most files.
  private func isClean(noBreakSpaces spaces: NoBreakSpaces) -> Bool {
    switch content {
    case .empty, .fault: true
    case .text(let text): LegacyText.isClean(text, noBreakSpaces: spaces)
    case .list(let items): items.allSatisfy { $0.isClean(noBreakSpaces: spaces) }
    case .map(let entries): entries.allSatisfy { $0.value.isClean(noBreakSpaces: spaces) }
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func oldLetters(
    _ text: String, read: String, in encoding: LegacyEncoding, isCertain: Bool,
    at location: SourceLocation
  ) -> Diagnostic {
    let (before, after) = (text.prefix(30), read.prefix(30))
    guard isCertain else {
      return .warning(
        .doubtfulEncoding,
        Message(
          vi: "có thể là chữ theo bảng mã cũ \(encoding.label): “\(before)” là “\(after)”?",
          en: "this may be in the old encoding \(encoding.label): is “\(before)” “\(after)”?"),
        at: location,
        hint: Message(vi: "nếu đúng, gõ lại ô này", en: "if so, type it again"))
    }
    return .error(
      .legacyEncoding,
      Message(
        vi: "chữ ở đây theo bảng mã cũ \(encoding.label): “\(before)” là “\(after)”",
        en: "the letters here are in the old encoding \(encoding.label): “\(before)” is “\(after)”"),
      at: location,
      hint: Message(
        vi: "gõ lại chỗ này, hoặc chuyển cả tệp sang Unicode: vanthu convert TỆP",
        en: "type it again, or convert the whole file to Unicode: vanthu convert FILE"))
  }

  fileprivate static func misreadUnicode(
    _ text: String, meant: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .badEncoding,
      Message(
        vi:
          "chữ Unicode ở đây đã bị đọc bằng bảng mã khác: “\(text.prefix(30))” là “\(meant.prefix(30))”",
        en:
          "the Unicode text here was read by another code page: “\(text.prefix(30))” is “\(meant.prefix(30))”"
      ),
      at: location,
      hint: Message(
        vi: "gõ lại chỗ này; nếu có nhiều, nhập lại tệp gốc và chọn bảng mã 65001: Unicode (UTF-8)",
        en: "type it again; if there are many, import the source anew as 65001: Unicode (UTF-8)"))
  }
}
