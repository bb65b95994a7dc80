package import Diagnostics
package import LegacyText

extension SourceText {
  /// The text of a file's bytes: UTF-8 with or without mark, or UTF-16 ("Unicode" of Windows), which its zero bytes betray
  /// where it has no mark. A mark that stands there twice is one, and the end sign of DOS (Ctrl-Z) ends the text.
  ///
  /// - Parameter isTable: whether the text is a table, of which each cell is looked at by itself: a sign that cannot be printed
  ///   costs its row and not the file.
  /// - Throws: `data.unreadable` for an empty file, `data.encoding` with line and column for the first byte
  ///   that is not UTF-8, and for every kind of character that cannot be printed (at most twenty of them).
  init(decoding bytes: [UInt8], named name: String, isTable: Bool = false) throws(Failure) {
    guard !bytes.isEmpty else { throw Failure(.emptyFile(name)) }
    if let kind = Self.foreignFormat(bytes) { throw Failure(.foreignFormat(kind, in: name)) }
    let utf8 = try Self.utf8(of: bytes, named: name)
    self.init(name: name, bytes: Self.withoutEndSign(utf8))
    if !isTable { try checkCharacters() }
  }

  /// The bytes as UTF-8 without mark.
  private static func utf8(of bytes: [UInt8], named name: String) throws(Failure) -> [UInt8] {
    if let low = lowByteOfUTF16(bytes) {
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
        UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
      }
      guard bytes.count % 2 == 0,
        let text = String(validating: units.drop { $0 == 0xFEFF }, as: UTF16.self)
      else { throw Failure(.notUnicode(at: .file(name))) }
      return Array(text.utf8)
    }
    var body = bytes[...]
    while body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    let text = body.count == bytes.count ? bytes : Array(body)
    do {
      _ = try UTF8Span(validating: text.span)
    } catch {
      let good = SourceText(name: name, bytes: Array(text[..<error.byteOffsets.lowerBound]))
      let place = good.location(at: good.bytes.count)
      if let lost = LostLetters(inBytes: text) { throw Failure(.lostLetters(lost, at: place)) }
      throw Failure(.notUnicode(at: place))
    }
    return text
  }

  /// Which byte of two is the lower one, if the bytes are UTF-16: by the mark, or since letters of ASCII have a zero beside them.
  private static func lowByteOfUTF16(_ bytes: [UInt8]) -> Int? {
    if bytes.starts(with: [0xFF, 0xFE]) { return 0 }
    if bytes.starts(with: [0xFE, 0xFF]) { return 1 }
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    let sample = bytes.prefix(4096)
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let few = sample.count / 200
    if zeros[1] * 5 > sample.count, zeros[0] <= few { return 0 }
    if zeros[0] * 5 > sample.count, zeros[1] <= few { return 1 }
    return nil
  }

  /// The text before the sign by which DOS ended files; nothing but white space may stand behind it.
  private static func withoutEndSign(_ bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.lastIndex(of: 0x1A),
      bytes[last...].allSatisfy({ [0x1A, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) })
    else { return bytes }
    let end = bytes[..<last].lastIndex { $0 != 0x1A && $0 != 0 } ?? -1
    return Array(bytes[...end])
  }

  /// The name of the format that the first bytes betray, if it is one that clerks mistake for text.
  private static func foreignFormat(_ bytes: [UInt8]) -> String? {
    let formats: [(name: String, mark: [UInt8])] = [
      (".xlsx/.docx/.ods (zip)", [0x50, 0x4B, 0x03, 0x04]),
      (".xls/.doc", [0xD0, 0xCF, 0x11, 0xE0]),
      ("PDF", Array("%PDF-".utf8)),
      ("RTF", Array("{\\rtf".utf8)),
    ]
    return formats.first { bytes.starts(with: $0.mark) }?.name
  }

  private func checkCharacters() throws(Failure) {
    guard bytes.mayHoldUnprintable else { return }
    var problems: [Diagnostic] = []
    var offset = 0
    for scalar in string.unicodeScalars {
      if scalar.isUnprintable {
        problems.append(.unprintable(scalar, at: location(at: offset)))
        if problems.count == 20 { break }
      }
      offset += UTF8.width(scalar)
    }
    try problems.throwIfErrors()
  }
}

extension [UInt8] {
  /// Whether UTF-8 may hold a scalar for which `isUnprintable` holds: cheaper than to look at each.
  fileprivate var mayHoldUnprintable: Bool {
    let bytes = span
    for index in bytes.indices {
      let byte = bytes[index]
      // All letters of ASCII but the last, and what stands in letters behind their first byte.
      if byte &- 0x20 < 0x5F || byte &- 0x80 < 0x42 { continue }
      let isFound =
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0xEF: true
        case 0xC2: bytes[index + 1] < 0xA0
        // U+2028 and U+2029.
        case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
        default: false
        }
      if isFound { return true }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether no document can hold this: control characters but tab and line ends, the separators U+2028 and
  /// U+2029 (YAML would count them as lines, editors do not), a mark inside the text, a lost letter (U+FFFD).
  var isUnprintable: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFD...0xFFFF: true
    default: false
    }
  }
}

extension Diagnostic {
  static func emptyFile(_ name: String) -> Diagnostic {
    .error(
      .unreadable, Message(vi: "tệp trống, không có dữ liệu", en: "the file is empty"),
      at: .file(name))
  }

  fileprivate static func foreignFormat(_ format: String, in name: String) -> Diagnostic {
    .error(
      .badEncoding,
      Message(
        vi: "đây là tệp \(format), không phải văn bản", en: "this is a \(format) file, not text"),
      at: .file(name),
      hint: Message(
        vi: "giữ đúng phần mở rộng của tệp, hoặc lưu lại thành CSV UTF-8",
        en: "keep the file's own extension, or save it again as CSV UTF-8"))
  }

  /// A file saved in a code page that has no Vietnamese letters.
  package static func lostLetters(_ lost: LostLetters, at location: SourceLocation) -> Diagnostic {
    .error(
      .badEncoding,
      Message(
        vi:
          "tệp được lưu kiểu ANSI nên đã mất chữ: \(lost.count) từ có dấu “?” thay chữ, như “\(lost.example)”",
        en:
          "the file was saved as ANSI and has lost letters: \(lost.count) words have “?” in their place, such as “\(lost.example)”"
      ),
      at: location,
      hint: Message(
        vi:
          "chữ đã mất thì không chuyển mã lại được: mở bảng gốc, Lưu thành… “CSV UTF-8” (hoặc .xlsx)",
        en:
          "what is lost cannot be converted back: open the source and save it as “CSV UTF-8” (or .xlsx)"
      ))
  }

  fileprivate static func notUnicode(at location: SourceLocation) -> Diagnostic {
    .error(
      .badEncoding,
      Message(vi: "chữ ở đây không theo bảng mã UTF-8", en: "the text here is not UTF-8"),
      at: location,
      hint: Message(
        vi:
          "tệp được lưu bằng bảng mã khác (TCVN3, VNI, Windows-1258…); hãy chuyển mã rồi lưu lại bằng UTF-8",
        en:
          "the file uses another encoding (TCVN3, VNI, Windows-1258…); convert it and save as UTF-8"
      ))
  }

  /// A character that no document may hold.
  static func unprintable(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if scalar.value == 0xFFFD {
      return .error(
        .badEncoding,
        Message(
          vi: "một chữ đã mất khi chuyển mã (\(code))",
          en: "a letter was lost in an earlier conversion (\(code))"),
        at: location, hint: Message(vi: "gõ lại chữ này", en: "type the letter again"))
    }
    return .error(
      .badEncoding,
      Message(
        vi: "ký tự điều khiển không in được \(code)", en: "unprintable control character \(code)"),
      at: location,
      hint: Message(
        vi: "xoá ký tự này; nếu có nhiều, hãy lưu lại tệp bằng UTF-8",
        en: "delete it; if there are many, save the file again as UTF-8"))
  }
}
