import Diagnostics

/// Files that clerks give as spreadsheets and that are none, or none that we read.
enum ForeignFormat {
  /// What to tell of bytes that are no zip file; nil if they are one.
  static func problem(of bytes: [UInt8], named name: String) -> Diagnostic? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
    if bytes.isEmpty { return .damaged(name) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compoundFile(bytes, named: name) }
    if bytes.starts(with: Array("%PDF-".utf8)) {
      return .otherKind(
        name, Message(vi: "tệp PDF", en: "a PDF"),
        mend: Message(
          vi: "xin tệp bảng tính gốc (.xlsx) của danh sách",
          en: "ask for the spreadsheet (.xlsx) that it was made from"))
    }
    if String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased().contains("<html") {
      return .otherKind(
        name,
        Message(
          vi: "trang web (HTML) mang tên bảng tính", en: "a web page (HTML) named a spreadsheet"),
        mend: resave)
    }
    if !bytes.prefix(4096).contains(0) {
      return .otherKind(
        name, Message(vi: "tệp chữ mang tên bảng tính", en: "a text file named a spreadsheet"),
        mend: Message(
          vi: "nếu là CSV, đổi đuôi tệp thành .csv", en: "if it is CSV, name it .csv"))
    }
    return .damaged(name)
  }

  /// What to tell of a zip file that is neither XLSX nor ODS; nil if it may be XLSX.
  static func problem(of archive: Archive) -> Diagnostic? {
    if archive.contains("word/document.xml") {
      return .otherKind(
        archive.name, Message(vi: "văn bản Word (.docx)", en: "a Word document (.docx)"),
        mend: Message(
          vi: "chép bảng trong văn bản sang Excel hoặc LibreOffice Calc rồi lưu thành .xlsx",
          en: "copy its table into Excel or LibreOffice Calc and save as .xlsx"))
    }
    if archive.contains("ppt/presentation.xml") {
      return .otherKind(
        archive.name, Message(vi: "bài trình chiếu (.pptx)", en: "a presentation (.pptx)"),
        mend: resave)
    }
    if archive.contains("xl/workbook.bin") {
      return .otherKind(
        archive.name, Message(vi: "bảng tính nhị phân (.xlsb)", en: "a binary workbook (.xlsb)"),
        mend: resave)
    }
    if archive.contains("[Content_Types].xml") { return nil }
    return .otherKind(
      archive.name,
      Message(vi: "tệp nén (.zip), không phải bảng tính", en: "a zip file, no spreadsheet"),
      mend: Message(
        vi: "giải nén rồi đưa tệp bảng tính bên trong",
        en: "unpack it and give the spreadsheet inside"))
  }

  /// What to tell of an OpenDocument file that is no spreadsheet.
  static func openDocument(_ name: String) -> Diagnostic {
    .otherKind(
      name,
      Message(
        vi: "tài liệu OpenDocument nhưng không phải bảng tính",
        en: "an OpenDocument file, but no spreadsheet"),
      mend: Message(
        vi: "chép bảng sang LibreOffice Calc rồi lưu thành .ods",
        en: "copy its table into LibreOffice Calc and save as .ods"))
  }

  private static let resave = Message(
    vi: "mở bằng Excel hoặc LibreOffice, Lưu thành… loại “Sổ làm việc Excel (.xlsx)”",
    en: "open it in Excel or LibreOffice and Save As “Excel Workbook (.xlsx)”")

  /// The files of Office before 2007, and locked ones: which of them the names of their streams tell (MS-CFB, 2.6.1).
  private static func compoundFile(_ bytes: [UInt8], named name: String) -> Diagnostic {
    func holds(_ stream: String) -> Bool {
      bytes.contains(Array(stream.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    if holds("EncryptedPackage") { return .encrypted(name) }
    if holds("WordDocument") {
      return .otherKind(
        name, Message(vi: "văn bản Word đời cũ (.doc)", en: "an old Word document (.doc)"),
        mend: Message(
          vi: "chép bảng trong văn bản sang Excel rồi lưu thành .xlsx",
          en: "copy its table into Excel and save as .xlsx"))
    }
    return .otherKind(
      name, Message(vi: "bảng tính Excel đời cũ (.xls)", en: "an old Excel workbook (.xls)"),
      mend: resave)
  }
}
