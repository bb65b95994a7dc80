import Diagnostics

/// The mistakes that people make near a place where libyaml stopped, seen in the lines as they stand: libyaml tells where it could not go
/// on, which is often far from what is wrong.
struct YAMLMistake {
  private let source: SourceText
  private let lines: [Substring]
  /// The line where libyaml stopped, from 0, and the last one above that says something.
  private let current: Int
  private let previous: Int

  /// What is wrong near a line, counted from 1; nil if nothing usual is seen.
  static func find(near line: Int, in source: SourceText) -> Diagnostic? {
    YAMLMistake(line, source)?.diagnostic
  }

  private init?(_ line: Int, _ source: SourceText) {
    self.source = source
    lines = source.string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard !lines.isEmpty else { return nil }
    var last = min(max(line - 1, 0), lines.count - 1)
    while last > 0, Self.isNothing(lines[last]) { last -= 1 }
    current = last
    var before = last - 1
    while before >= 0, Self.isNothing(lines[before]) { before -= 1 }
    previous = before
  }

  private static func isNothing(_ line: Substring) -> Bool {
    line.drop(while: \.isWhitespace).first.map { $0 == "#" } ?? true
  }

  private static func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  private func place(_ line: Int, _ column: Int = 1) -> SourceLocation {
    .text(in: source.sourceName, line: line + 1, column: column)
  }

  private func place(ofTextIn line: Int) -> SourceLocation {
    place(line, Self.indent(lines[line]) + 1)
  }

  private var diagnostic: Diagnostic? {
    let near = [previous, current].filter { $0 >= 0 }
    for line in near {
      if let odd = oddIndentation(of: line) { return odd }
    }
    if previous >= 0, let empty = lines[previous].firstMatch(of: /:\s*(\{\}|\[\])\s*(?:#.*)?$/),
      Self.indent(lines[current]) > Self.indent(lines[previous])
        || lines[current].drop(while: \.isWhitespace).hasPrefix("- ")
    {
      let key = lines[previous].prefix { $0 != ":" }.drop { " -".contains($0) }
      return .closedField("\(key): \(empty.output.1)", at: place(ofTextIn: previous))
    }
    for line in near where Self.hasQuotesInQuotes(lines[line]) {
      return .quotesInQuotes(at: place(ofTextIn: line))
    }
    for line in (max(0, current - 200)...current).reversed() {
      if let column = Self.openQuote(in: lines[line]) {
        return .unclosedQuote(at: place(line, column))
      }
    }
    for line in near where lines[line].firstMatch(of: /^\s*-[\p{L}"'\[{]/) != nil {
      return .dashWithoutSpace(at: place(ofTextIn: line))
    }
    guard previous >= 0, Self.indent(lines[current]) > Self.indent(lines[previous]),
      lines[previous].firstMatch(of: /:\s+[^\s#|>\[{&*]/) != nil,
      lines[current].firstMatch(of: /^\s*[\p{L}\d_-]+:(?:\s|$)/) != nil
    else { return nil }
    return .tooDeepIndentation(at: place(ofTextIn: current))
  }

  /// A space that is none for YAML among those that a line begins with.
  private func oddIndentation(of line: Int) -> Diagnostic? {
    let lead = lines[line].prefix(while: \.isWhitespace)
    guard let index = lead.firstIndex(where: { $0 != " " && $0 != "\t" }),
      let scalar = lead[index].unicodeScalars.first
    else { return nil }
    let column = lead.distance(from: lead.startIndex, to: index) + 1
    return .oddSpace(scalar, at: place(line, column))
  }

  /// Whether text goes on behind the quote that closes a text: `"Hội trường "Hoa Sen" xã"`.
  private static func hasQuotesInQuotes(_ line: Substring) -> Bool {
    line.firstMatch(of: /[:\-]\s+"[^"]*"\s*[^\s#,\]}:"]/) != nil
      || line.firstMatch(of: /[:\-]\s+'[^']*'\s*[^\s#,\]}:']/) != nil
  }

  /// The column of a quote that opens a text and is not closed on its line.
  private static func openQuote(in line: Substring) -> Int? {
    for pattern in [/[:\-]\s+("[^"]*)$/, /[:\-]\s+('[^']*)$/] {
      if let found = line.firstMatch(of: pattern) {
        return line.distance(from: line.startIndex, to: found.output.1.startIndex) + 1
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func closedField(_ text: String, at place: SourceLocation) -> Diagnostic {
    let mark = text.suffix(2)
    return .error(
      .badSyntax,
      Message(
        vi: "“\(text)” là trường để trống, nhưng các dòng dưới lại ghi nội dung của nó",
        en: "“\(text)” is an empty field, but the lines below give its content"),
      at: place,
      hint: Message(
        vi: "xoá “\(mark)” ở dòng này, giữ dấu hai chấm",
        en: "delete “\(mark)” here, keep the colon"))
  }

  fileprivate static func quotesInQuotes(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dấu ngoặc kép bên trong đoạn chữ làm đoạn chữ kết thúc sớm",
        en: "a quote inside the text ends it too early"),
      at: place,
      hint: Message(
        vi: "dùng “…” bên trong, hoặc bỏ cặp ngoặc bao ngoài",
        en: "use “…” inside, or leave out the quotes around the whole"))
  }

  fileprivate static func unclosedQuote(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dấu ngoặc kép mở ở đây không được đóng", en: "the quote opened here is not closed"),
      at: place,
      hint: Message(
        vi: "thêm dấu ngoặc kép cùng loại ở cuối đoạn chữ",
        en: "add the same quote at the end of the text"))
  }

  fileprivate static func dashWithoutSpace(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dấu gạch đầu dòng thiếu dấu cách đằng sau", en: "there is no space behind the dash"),
      at: place, hint: Message(vi: "viết “- nội dung”", en: "write “- text”"))
  }

  fileprivate static func tooDeepIndentation(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dòng này thụt vào sâu hơn dòng trên, mà dòng trên đã có nội dung",
        en: "this line is indented deeper than the one above, which has its content already"),
      at: place,
      hint: Message(
        vi: "các trường cùng nhóm phải bắt đầu ở cùng một cột; chữ có dấu “: ” đặt trong ngoặc kép",
        en: "fields of one group begin at one column; text that holds “: ” stands in quotes"))
  }

  fileprivate static func oddSpace(
    _ scalar: Unicode.Scalar, at place: SourceLocation
  ) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return .error(
      .badSyntax,
      Message(
        vi:
          "dòng này thụt vào bằng dấu cách đặc biệt (\(code)), thường do chép từ Word hoặc trang web",
        en: "this line is indented by a special space (\(code)), as Word and web pages have"),
      at: place,
      hint: Message(vi: "xoá rồi gõ lại bằng phím cách", en: "delete it and type plain spaces"))
  }
}
