package import Diagnostics

/// Why a cell cannot be read.
package enum CellFault: Error, Hashable, Sendable {
  /// A formula whose result is an error, such as `#REF!`.
  case formulaError
  /// A formula that no spreadsheet program has calculated and stored yet.
  case notCalculated
  /// 29 February 1900, which Excel has and the calendar has not.
  case falseLeapDay
  /// A number shown as a date that is before or after all dates of spreadsheets.
  case dateOutOfRange
  /// A whole number of more digits than spreadsheets keep: the last ones have become zeros.
  case lostDigits
  /// A number whose format is not one that is understood: what it shows is not known.
  case unknownFormat
  /// Something that the file's format does not allow, such as a reference to a text that is not there.
  case damaged
}

extension CellFault {
  /// What to tell the clerk of a cell that shows `text`.
  package func diagnostic(showing text: String, at location: SourceLocation) -> Diagnostic {
    .error(.sheetBadCell, message(text), at: location, hint: hint)
  }

  private func message(_ text: String) -> Message {
    switch self {
    case .formulaError:
      Message(
        vi: "công thức trong ô này báo lỗi \(text)",
        en: "the formula of this cell gives the error \(text)")
    case .notCalculated:
      Message(
        vi: "công thức trong ô này chưa được tính",
        en: "the formula of this cell was not calculated")
    case .falseLeapDay:
      Message(
        vi: "ô này ghi ngày 29/02/1900, ngày không có thật",
        en: "this cell says 29 February 1900, a day that never was")
    case .dateOutOfRange:
      Message(
        vi: "ô này định dạng ngày nhưng số \(text) không phải là ngày",
        en: "this cell is formatted as a date, but the number \(text) is none")
    case .lostDigits:
      Message(
        vi: "số trong ô này quá 15 chữ số, bảng tính đã đổi các chữ số cuối thành 0: \(text)",
        en: "the number of this cell has more than 15 digits; the last have become zeros: \(text)")
    case .unknownFormat:
      Message(
        vi: "không rõ ô này hiện số \(text) như thế nào",
        en: "how this cell shows the number \(text) is not known")
    case .damaged:
      Message(vi: "nội dung ô này bị hỏng", en: "the content of this cell is damaged")
    }
  }

  private var hint: Message? {
    switch self {
    case .formulaError:
      Message(
        vi: "sửa công thức, hoặc gõ giá trị thay cho công thức",
        en: "mend the formula, or type the value in its place")
    case .notCalculated:
      Message(
        vi: "mở tệp bằng Excel hoặc LibreOffice, bấm Lưu rồi thử lại",
        en: "open the file in Excel or LibreOffice, save it and try again")
    case .falseLeapDay, .dateOutOfRange:
      Message(vi: "gõ lại ngày, ví dụ 06/01/2023", en: "type the date again, as 06/01/2023")
    case .lostDigits:
      Message(
        vi: "định dạng cột là Văn bản (Text) rồi gõ lại số",
        en: "format the column as Text and type the number again")
    case .unknownFormat:
      Message(
        vi: "đổi định dạng ô thành Số (Number) hoặc Văn bản (Text)",
        en: "format the cell as Number or as Text")
    case .damaged: Message(vi: "gõ lại ô này", en: "type the cell again")
    }
  }
}

extension Diagnostic.Code {
  /// A spreadsheet file that is broken off, damaged, or not what its name says.
  package static let sheetUnreadable = Self("sheet.unreadable")
  /// A spreadsheet behind a password.
  package static let sheetEncrypted = Self("sheet.encrypted")
  /// A kind of spreadsheet that is not read: `.xls`, `.xlsb`, …
  package static let sheetOldFormat = Self("sheet.old-format")
  /// More than is ever read: a cell, a sheet, or a file that swells beyond measure when unpacked.
  package static let sheetTooLarge = Self("sheet.too-large")
  /// A sheet that the workbook does not have.
  package static let sheetNotFound = Self("sheet.not-found")
  /// A cell whose formula failed, or whose number is no date.
  package static let sheetBadCell = Self("sheet.bad-cell")
  /// A spreadsheet that could not be made.
  package static let sheetUnwritable = Self("sheet.unwritable")
}
