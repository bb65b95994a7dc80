import Diagnostics

/// What libyaml complains of, in words for a clerk.
enum YAMLProblem {
  /// The diagnostic for a fault, at its place in the file.
  static func diagnostic(for fault: YAMLFault, in source: SourceText) -> Diagnostic {
    if let mistake = YAMLMistake.find(near: fault.mark.line, in: source) { return mistake }
    return diagnostic(
      for: Complaint(
        context: fault.context, contextPlace: fault.contextMark.map(source.location(of:)),
        problem: fault.problem, place: source.location(of: fault.mark),
        letter: letter(at: fault.mark, source)))
  }

  /// A complaint that we have no better words for.
  private static func unclear(_ problem: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "cách viết YAML ở đây không đúng (\(problem))",
        en: "this is not correct YAML (\(problem))"),
      at: location,
      hint: Message(
        vi: "kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng trên",
        en: "check indentation, colons and quotes on this line and the one above"))
  }

  private struct Complaint {
    let context: String
    let contextPlace: SourceLocation?
    let problem: String
    let place: SourceLocation
    /// The character at the place.
    let letter: Character?
  }

  private static func letter(at mark: YAMLMark, _ source: SourceText) -> Character? {
    source.offset(line: mark.line, column: mark.column).flatMap {
      String(decoding: source.bytes[$0...].prefix(4), as: UTF8.self).first
    }
  }

  private static func diagnostic(for complaint: Complaint) -> Diagnostic {
    let place = complaint.place
    if complaint.context.contains("quoted scalar"), complaint.problem.contains("unexpected") {
      return unclosedQuote(at: complaint.contextPlace ?? place)
    }
    if complaint.problem.contains("tab character") || complaint.letter == "\t" {
      return tab(at: place)
    }
    switch complaint.problem {
    case "found character that cannot start any token":
      return needsQuotes("\(complaint.letter ?? "?")", at: place)
    case "found undefined tag handle":
      return needsQuotes("\(complaint.letter ?? "!")", at: place)
    case "did not find expected alphabetic or numeric character":
      let letter = complaint.context.contains("anchor") ? "&" : "*"
      return needsQuotes(letter, at: complaint.contextPlace ?? place)
    case "mapping values are not allowed in this context":
      return strayColon(at: place)
    case "could not find expected ':'":
      return missingColon(at: complaint.contextPlace ?? place)
    case "did not find expected key" where complaint.letter == ":":
      return .keyIsNoText(at: place)
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "did not find expected <document start>":
      return indentation(at: place)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unclosedBracket(at: place, opened: complaint.contextPlace)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return backslash(at: place)
    default:
      return unclear(complaint.problem, at: place)
    }
  }
}

// MARK: - The usual mistakes

extension YAMLProblem {
  private static func unclosedQuote(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dấu ngoặc kép mở ở đây không được đóng", en: "the quote opened here is not closed"),
      at: place,
      hint: Message(
        vi: "thêm dấu ngoặc kép cùng loại ở cuối đoạn chữ",
        en: "add the same quote at the end of the text"))
  }

  private static func tab(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(vi: "thụt đầu dòng bằng phím Tab", en: "a tab is used for indentation"),
      at: place,
      hint: Message(vi: "thay mỗi Tab bằng hai dấu cách", en: "replace each tab by two spaces"))
  }

  static func needsQuotes(_ letter: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "đoạn chữ không được bắt đầu bằng “\(letter)” khi không có ngoặc kép",
        en: "text cannot begin with “\(letter)” without quotes"),
      at: place,
      hint: Message(
        vi: "đặt cả đoạn chữ trong ngoặc kép: \"…\"", en: "put the whole text in quotes: \"…\""))
  }

  private static func strayColon(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dấu hai chấm ở đây làm đoạn chữ bị hiểu thành tên trường",
        en: "the colon here makes the text look like the name of a field"),
      at: place,
      hint: Message(
        vi: "đặt đoạn chữ có dấu “: ” trong ngoặc kép, hoặc xem lại thụt đầu dòng",
        en: "put text that holds “: ” in quotes, or check the indentation"))
  }

  private static func missingColon(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "thiếu dấu hai chấm sau tên trường", en: "a colon is missing after the name of a field"),
      at: place,
      hint: Message(
        vi: "ghi “tên: giá trị”; dòng nối tiếp của đoạn chữ dài phải thụt vào trong",
        en: "write “name: value”; lines that continue a long text must be indented"))
  }

  private static func indentation(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dòng này thụt vào không khớp với các dòng trên, hoặc dòng trên thiếu dấu đóng ngoặc",
        en: "this line's indentation does not fit the lines above, or a quote above is not closed"),
      at: place,
      hint: Message(
        vi: "các trường cùng nhóm phải bắt đầu ở cùng một cột",
        en: "fields of one group must begin at the same column"))
  }

  private static func unclosedBracket(
    at place: SourceLocation, opened: SourceLocation?
  ) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "thiếu dấu phẩy hoặc dấu đóng ngoặc" + (opened.map { " của ngoặc mở ở \($0)" } ?? ""),
        en: "a comma or closing bracket is missing" + (opened.map { ", opened at \($0)" } ?? "")),
      at: place)
  }

  private static func backslash(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dấu “\\” trong ngoặc kép có nghĩa riêng", en: "“\\” has a meaning of its own in quotes"
      ),
      at: place,
      hint: Message(vi: "viết “\\\\”, hoặc dùng ngoặc đơn '…'", en: "write “\\\\”, or use '…'"))
  }

  /// Text behind ` #` is a comment to YAML.
  static func cutText(_ text: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      .cutText,
      Message(
        vi: "đoạn chữ bị cắt ở dấu “#”, phần sau không được đọc: “\(text.prefix(60))”",
        en: "the text is cut at “#”, what follows is not read: “\(text.prefix(60))”"),
      at: place,
      hint: Message(
        vi: "đặt cả đoạn chữ trong ngoặc kép; nếu là ghi chú, chừa hai dấu cách trước “# ”",
        en: "put the whole text in quotes; if it is a comment, leave two spaces before “# ”"))
  }

  /// Within a text of several lines `#` begins no comment.
  static func commentInText(_ text: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      .cutText,
      Message(
        vi: "dòng “#” trong đoạn chữ nhiều dòng vẫn được in: “\(text.prefix(60))”",
        en: "a line “#” in a text of several lines is printed: “\(text.prefix(60))”"),
      at: place,
      hint: Message(
        vi: "chuyển ghi chú ra trên tên trường", en: "move the comment above the field"))
  }

  static func secondDocument(at place: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "tệp có hơn một tài liệu (dòng “---”)",
        en: "the file holds more than one document (a line “---”)"),
      at: place,
      hint: Message(vi: "tách thành nhiều tệp", en: "split it into several files"))
  }
}
