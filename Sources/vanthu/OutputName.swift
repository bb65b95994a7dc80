import Diagnostics

/// What an output may be called.
enum OutputName {
  /// Sees to it that a file's ending says what the file will be; one without an ending says nothing wrong.
  ///
  /// - Throws: `usage.extension`.
  static func check(
    _ path: String?, endsIn endings: [String], at option: String = "-o"
  ) throws(Failure) {
    guard let path, let ending = ending(of: path), !endings.contains(ending) else { return }
    throw Failure(wrongEnding(path, endings, at: option))
  }

  /// The ending of a file's name in small letters, without its stop; nil where what follows the last stop is none.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...]
    guard (1...8).contains(ending.count),
      ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      ending.contains(where: \.isLetter)
    else { return nil }
    return ending.lowercased()
  }

  private static func wrongEnding(_ path: String, _ endings: [String], at option: String)
    -> Diagnostic
  {
    let list = endings.map { ".\($0)" }.joined(separator: ", ")
    return .error(
      Diagnostic.Code("usage.extension"),
      Message(
        vi: "“\(path)” không mang đuôi \(list)", en: "“\(path)” does not end in \(list)"),
      at: .file(option),
      hint: Message(
        vi: "đặt tên tệp kết quả có đuôi \(list)", en: "give the output a name that ends in \(list)"
      ))
  }
}
