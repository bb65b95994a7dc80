package import Diagnostics

/// What can be wrong with a spreadsheet file as a whole.
extension Diagnostic {
  static func damaged(_ name: String, _ part: String? = nil, at place: String? = nil) -> Diagnostic
  {
    let inside = part.map { " (\($0)\(place.map { ":\($0)" } ?? ""))" } ?? ""
    return .error(
      .sheetUnreadable,
      Message(
        vi: "tệp bảng tính bị hỏng hoặc bị cắt cụt\(inside)",
        en: "the spreadsheet is damaged or cut short\(inside)"),
      at: .file(name),
      hint: Message(
        vi:
          "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, hãy xin lại bản gốc",
        en:
          "open it in Excel or LibreOffice and save it again; if it does not open, ask for the original"
      ))
  }

  static func encrypted(_ name: String) -> Diagnostic {
    .error(
      .sheetEncrypted,
      Message(vi: "bảng tính được đặt mật khẩu", en: "the spreadsheet is locked by a password"),
      at: .file(name),
      hint: Message(
        vi:
          "mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc › Mật mã hóa bằng mật khẩu, xoá mật khẩu rồi lưu lại",
        en:
          "open it in Excel, File › Info › Protect Workbook › Encrypt with Password, clear the password, save again"
      ))
  }

  static func otherKind(_ name: String, _ kind: Message, mend: Message) -> Diagnostic {
    .error(
      .sheetOldFormat,
      Message(vi: "đây là \(kind.vietnamese)", en: "this is \(kind.english)"),
      at: .file(name), hint: mend)
  }

  package static func tooLarge(_ what: Message, at location: SourceLocation) -> Diagnostic {
    .error(
      .sheetTooLarge, what, at: location,
      hint: Message(
        vi: "chép riêng bảng cần in sang một tệp mới", en: "copy the table alone into a new file"))
  }

  static func swollen(_ name: String, part: String) -> Diagnostic {
    tooLarge(
      Message(
        vi: "tệp nén phình ra quá lớn khi mở (\(part))",
        en: "the file swells beyond measure when unpacked (\(part))"),
      at: .file(name))
  }

  /// XML of spreadsheets has no document type; one may name entities that swell, or files.
  static func documentType(_ name: String, part: String) -> Diagnostic {
    .error(
      .sheetUnreadable,
      Message(
        vi: "tệp có khai báo DOCTYPE (\(part)), điều bảng tính không có; vì an toàn nên không đọc",
        en: "the file has a DOCTYPE (\(part)), which no spreadsheet has; it is not read, to be safe"
      ),
      at: .file(name),
      hint: Message(
        vi: "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
        en: "open it in Excel or LibreOffice and save it again as .xlsx"))
  }

  package static func longCell(at location: SourceLocation) -> Diagnostic {
    tooLarge(
      Message(vi: "ô này dài quá 32.767 chữ", en: "this cell has more than 32,767 letters"),
      at: location)
  }

  static func manyCells(_ name: String) -> Diagnostic {
    tooLarge(
      Message(vi: "trang tính có quá nhiều ô", en: "the sheet has too many cells"), at: .file(name))
  }
}
