import ArgumentParser
import Diagnostics
import FoundationEssentials
import LegacyText
import Records
import Typesetting

/// `vanthu convert FILE`: a text file in old codes or mixed forms of Unicode becomes UTF-8 in form
/// C.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Chuyển tệp chữ TCVN3, VNI, VIQR… sang Unicode. Converts old encodings to Unicode.",
    discussion: """
      Bảng mã / encodings: \(LegacyEncoding.allCases.map(\.rawValue).joined(separator: ", ")).
      Dòng nào chưa chắc thì được kê ra và không tệp nào được ghi, trừ khi có --from.
      Lines in doubt are listed and nothing is written, unless --from is given.
      """)

  @Argument(help: "Tệp chữ (.csv, .txt, .yaml…). A text file.")
  var file: String

  @Option(
    name: [.customShort("o"), .long], help: "Tệp kết quả; mặc định TÊN-unicode.ĐUÔI. The output.")
  var output: String?

  @Option(
    help: "Bảng mã của tệp; với --lines: của các dòng chưa chắc. The encoding, if you know it.",
    transform: { name in
      guard let encoding = LegacyEncoding(named: name) else {
        let names = LegacyEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--from: \(names)")
      }
      return encoding
    })
  var from: LegacyEncoding?

  @Flag(help: "Xét riêng từng dòng, cho tệp trộn nhiều bảng mã. Looks at each line by itself.")
  var lines = false

  @Flag(help: "Chỉ kê bảng mã của từng dòng, không ghi tệp. Lists only, writes nothing.")
  var list = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      let bytes = try TextFile.bytes(atPath: file)
      if from == nil, String(validating: bytes, as: UTF8.self) == nil,
        let lost = LostLetters(inBytes: bytes)
      {
        throw Failure(.lostLetters(lost, at: .file(file)))
      }
      let conversion = FileConversion(bytes: bytes, from: from, byLine: lines)
      if list {
        try tellLines(of: conversion)
        return conversion.openWords.prefix(Self.limit).map { .openWord($0, in: file) }
      }
      var problems = conversion.doubtful.prefix(Self.limit).map {
        Diagnostic.doubtful($0, in: file)
      }
      let more = conversion.doubtful.count - problems.count
      if more > 0 { problems.append(.moreDoubtful(more, in: file)) }
      try problems.throwIfErrors()
      return try write(conversion)
    }
  }

  /// How many lines of one kind are told.
  private static let limit = 20

  /// Writes the file and tells what was found.
  private func write(_ conversion: FileConversion) throws(Failure) -> [Diagnostic] {
    let cleaned = cleaned(conversion.text)
    let path = output ?? Self.resultPath(for: file)
    try InputFiles([file]).spare([path])
    // What stands under a name that nobody gave may be somebody's work.
    if output == nil, OutputFile.exists(path) {
      throw Failure(.outputExists(path, instead: "-o \(path.numbered(2))"))
    }
    try OutputFile.write(Array(cleaned.text.utf8), to: path)
    let isVietnamese = shared.language == .vietnamese
    for share in conversion.shares {
      let name = share.encoding?.label ?? "Unicode"
      try Terminal.tell(columns: [name, "\(share.lines) \(isVietnamese ? "dòng" : "lines")"])
    }
    if !cleaned.changes.isEmpty {
      let count = cleaned.changes.count
      try Terminal.tell(
        columns: isVietnamese
          ? ["Chuẩn hoá Unicode", "\(count) chỗ"] : ["Unicode made uniform", "\(count) places"])
    }
    try Terminal.tell(["→ \(path)"])
    let words = conversion.openWords.prefix(Self.limit).map { Diagnostic.openWord($0, in: file) }
    let more = conversion.openWords.count - words.count
    return more > 0 ? words + [.moreOpenWords(more, in: file)] : words
  }

  private func tellLines(of conversion: FileConversion) throws(Failure) {
    for line in conversion.lines where !line.source.isEmpty {
      let recognition = line.recognition
      let name = recognition.encoding?.label ?? (recognition.isCertain ? "Unicode" : "?")
      let mark = recognition.isCertain ? "" : recognition.encoding == nil ? "" : "?"
      try Terminal.tell(columns: ["\(line.number)", name + mark, recognition.text])
    }
  }

  /// `list.csv` → `list-unicode.csv`.
  private static func resultPath(for path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let name = url.deletingPathExtension().lastPathComponent + "-unicode"
    let full = url.pathExtension.isEmpty ? name : "\(name).\(url.pathExtension)"
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return folder + full
  }
}

/// Reading a file that should be text.
private enum TextFile {
  /// The largest file that is read, in bytes.
  private static let sizeLimit = 64 << 20

  static func bytes(atPath path: String) throws(Failure) -> [UInt8] {
    let bytes = try InputFile.bytes(atPath: path, atMost: sizeLimit)
    if let format = foreignFormat(bytes) { throw Failure(.notText(path, format: format)) }
    return bytes
  }

  private static func foreignFormat(_ bytes: [UInt8]) -> Message? {
    let formats: [(name: String, mark: [UInt8])] = [
      (".xlsx/.docx/.ods (zip)", [0x50, 0x4B, 0x03, 0x04]),
      (".xls/.doc", [0xD0, 0xCF, 0x11, 0xE0]),
      ("PDF", Array("%PDF-".utf8)), ("RTF", Array("{\\rtf".utf8)),
    ]
    if let format = formats.first(where: { bytes.starts(with: $0.mark) }) {
      return Message(vi: "là tệp \(format.name)", en: "is a \(format.name) file")
    }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return !isUTF16 && bytes.contains(0)
      ? Message(vi: "là tệp nhị phân", en: "is a binary file") : nil
  }
}

extension Diagnostic {
  fileprivate static func notText(_ path: String, format: Message) -> Diagnostic {
    .error(
      Code("data.encoding"),
      Message(
        vi: "đây \(format.vietnamese), không phải văn bản", en: "this \(format.english), not text"),
      at: .file(path),
      hint: Message(vi: "lưu lại thành CSV hoặc TXT", en: "save it again as CSV or plain text"))
  }

  fileprivate static func doubtful(_ line: RecognizedLine, in path: String) -> Diagnostic {
    let proposal = line.recognition
    let text = String(proposal.text.prefix(60))
    let reading = proposal.encoding.map {
      Message(
        vi: "có thể là \($0.label): “\(text)”", en: "it may be \($0.label): “\(text)”")
    }
    let from = proposal.encoding?.rawValue ?? "tcvn3"
    return .error(
      Code("data.doubtful-encoding"),
      Message(
        vi: "chưa chắc bảng mã của dòng này; "
          + (reading?.vietnamese ?? "không bảng mã nào hợp: “\(text)”"),
        en: "the encoding of this line is in doubt; "
          + (reading?.english ?? "none fits: “\(text)”")),
      at: .text(file: path, line: line.number, column: 1),
      hint: Message(
        vi: "nếu đúng, chạy lại với --lines --from \(from); hoặc sửa dòng này trước",
        en: "if that is right, run again with --lines --from \(from); or mend the line first"))
  }

  fileprivate static func moreDoubtful(_ count: Int, in path: String) -> Diagnostic {
    .error(
      Code("data.doubtful-encoding"),
      Message(
        vi: "và \(count) dòng nữa chưa chắc bảng mã", en: "and \(count) more lines are in doubt"),
      at: .file(path), hint: Message(vi: "xem đủ bằng --list", en: "see them all with --list"))
  }

  fileprivate static func openWord(_ word: FileConversion.OpenWord, in path: String) -> Diagnostic {
    .warning(
      Code("data.open-letter"),
      Message(
        vi: "xem lại chữ “\(word.word)”: mã cũ không cho biết chữ hoa hay dấu câu ở đây",
        en: "look at “\(word.word)”: the old code does not tell its capital or the stop after it"),
      at: .text(file: path, line: word.line, column: 1))
  }

  fileprivate static func moreOpenWords(_ count: Int, in path: String) -> Diagnostic {
    .warning(
      Code("data.open-letter"),
      Message(vi: "và \(count) chữ nữa cần xem lại", en: "and \(count) more words to look at"),
      at: .file(path))
  }
}
