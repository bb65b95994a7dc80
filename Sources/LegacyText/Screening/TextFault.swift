/// Why a text is not what a person would have printed.
package enum TextFault: Hashable, Sendable {
  /// A question mark stands for a letter that was lost; the word.
  case lostLetters(String)
  /// What programs write where they have nothing or have failed: `#REF!`, `NULL`, `[object Object]`.
  case machineWord(String)
  /// A place that was to be filled: `«Họ_tên»`, `{{ten}}`, `[Họ tên]`, `......`.
  case unfilled(String)
  /// Markup or escapes: `<b>`, `&amp;`, `\u1ec5`, `%E1%BB%85`.
  case markup(String)
  /// A formula that stands as text.
  case formula(String)
  /// A sign that spreadsheets write before a text.
  case strayQuote
  /// A sign that no name has.
  case signInName(String)
}

/// The screen for what people do not write but machines do, and for lost letters: one for lists, records and `check`.
///
///     Nguy?n V?n An   #REF!   NULL   [object Object]   «Họ_tên»   {{ten}}   &amp;   <b>   ="x"
package enum TextScreen {
  /// What is wrong with a text, if anything.
  ///
  /// - Parameter isName: whether it is the name of a person or body, in which much is impossible that a sentence may have.
  package static func fault(in text: String, isName: Bool = false) -> TextFault? {
    let traits = TextTraits(text)
    if let fault = machineFault(in: text, traits, isName: isName) { return fault }
    if traits.hasQuestionMark, let word = LostLetters.word(in: text) { return .lostLetters(word) }
    return isName && traits.hasSignOfNoName ? nameFault(in: text) : nil
  }

  // MARK: - Machines

  /// The patterns are slow, so each is asked only of a text that has what it begins with.
  private static func machineFault(
    in text: String, _ traits: TextTraits, isName: Bool
  ) -> TextFault? {
    if text.utf8.count <= Self.longestWholeWord,
      wholeWords.contains(text) || isName && namelessWords.contains(text)
    {
      return .machineWord(text)
    }
    if traits.mayHoldMachineWord, let word = machineWord(in: text, isName: isName) {
      return .machineWord(word)
    }
    if traits.isOnlyFilling, text.wholeMatch(of: leaders) != nil { return .unfilled(text) }
    if text.hasPrefix("'"), !text.dropFirst().contains(where: { "'’".contains($0) }) {
      return .strayQuote
    }
    guard traits.hasSign else { return nil }
    if let found = text.firstMatch(of: errorValue) { return .machineWord(String(found.output)) }
    for place in places {
      if let found = text.firstMatch(of: place) { return .unfilled(String(found.output)) }
    }
    if text.wholeMatch(of: wholePlace) != nil { return .unfilled(text) }
    for markup in markups {
      if let found = text.firstMatch(of: markup) { return .markup(String(found.output)) }
    }
    return text.prefixMatch(of: formula) != nil ? .formula(text) : nil
  }

  /// In bytes.
  private static let longestWholeWord = 24

  /// Words that stand for nothing where they are all that a text says.
  private static let wholeWords: Set = [
    "None", "none", "NONE", "nan", "NaT", "nil", "Nil", "N/A", "n/a", "#", "<NA>", "NA/", "inf",
    "-inf", "Infinity", "-Infinity", "true", "false", "True", "False", "TRUE", "FALSE", "(blank)",
    "(empty)", "(null)", "(none)", "null", "NULL", "Null", "undefined", "TBD", "TODO", "FIXME",
    "string", "String", "?", "??", "???", "????",
  ]
  private static let namelessWords: Set = [
    "NA", "na", "test", "Test", "TEST", "0", "x", "X", "abc", "ABC", "name", "Name", "NAME",
    "Họ tên", "Họ và tên", "HỌ VÀ TÊN", "HỌ TÊN",
  ]

  /// Words of machines within a text.
  private static func machineWord(in text: String, isName: Bool) -> String? {
    let words = text.split { !$0.isLetter }
    return words.lazy.map(String.init).first { word in
      ["null", "NULL", "undefined", "NaN", "MERGEFIELD"].contains(word)
        || isName && ["None", "nan"].contains(word)
    }
  }

  private static var errorValue: Regex<Substring> {
    /#(?:REF!|VALUE!|NUM!|NULL!|NAME\?|DIV\/0!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)|^#{2,}$|^Err:[0-9]{3}$|\[object [A-Za-z]+\]/
  }
  /// `......`, `____`, `xxx`: what forms have where something is to be written.
  private static var leaders: Regex<Substring> { /[.…_ ]{3,}|…|[xX]{3,}|\(?[.…]{2,}\)?/ }

  private static var places: [Regex<Substring>] {
    [
      /«[^«»\s]*»/, /\{\{.*?\}\}/, /\$\{[^{}]*\}/, /<<[^<>]*>>/, /\{%.*?%\}/, /%[A-Z_]{3,}%/,
      /\{[\p{L}0-9_][\p{L}0-9_. ]{0,40}\}/, /\{\}/,
    ]
  }
  /// A text that is nothing but a place: `«Họ và tên»`, `[Họ tên]`, `<Họ tên>`.
  private static var wholePlace: Regex<Substring> {
    /«[^«»]*»|\[[^\[\]]*\p{L}[^\[\]]*\]|<[^<>]*\p{L}[^<>]*>|\$[A-Za-z_]+\$?/
  }

  private static var markups: [Regex<Substring>] {
    [
      /<\/?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?\/?>/, /<!--/,
      /&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});/, /\\u[0-9A-Fa-f]{4}/,
      /\\[nrt]/, /%[C-Ec-e][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]/,
      /=[C-E][0-9A-F]=[89AB][0-9A-F]/, /_x[0-9A-Fa-f]{4}_/,
    ]
  }
  private static var formula: Regex<Substring> { /=[A-Za-z0-9(+\-$@'"]/ }

  // MARK: - Names

  private static func nameFault(in name: String) -> TextFault? {
    if name.contains("?") { return .lostLetters(name) }
    let sign = name.first { "[]{}<>«»|\\=$%#@^~`_*".contains($0) }
    return sign.map { .signInName(String($0)) }
  }
}
