import CXLSXWriter
package import Diagnostics
import FoundationEssentials

/// Writes new workbooks behind libxlsxwriter. The same sheets give the same bytes.
package enum WorkbookWriter {
  /// The bytes of an XLSX file with these sheets.
  ///
  /// - Throws: `sheet.unwritable`.
  package static func bytes(of sheets: [SheetDraft], named name: String) throws(Failure) -> [UInt8]
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("vanthu-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let path = folder.appendingPathComponent("book.xlsx").path
      guard let book = OpenWorkbook(path) else { throw CocoaError(.fileWriteUnknown) }
      for sheet in sheets { try book.add(sheet) }
      try book.close()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch { throw Failure(.unwritable(name)) }
  }
}

/// A workbook of libxlsxwriter, from its making to its closing.
@safe private final class OpenWorkbook {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [SheetDraft.Look: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var isOpen = true

  init?(_ path: String) {
    guard let book = unsafe workbook_new(path) else { return nil }
    unsafe self.book = book
    // A fixed day, so that nothing in the file comes from the clock.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = 946_684_800
    _ = unsafe workbook_set_properties(book, &properties)
    for look in [
      SheetDraft.Look.plain, .heading, .requiredHeading, .example, .title, .error, .warning,
    ] {
      unsafe formats[look] = format(look)
    }
  }

  deinit { if isOpen { _ = unsafe workbook_close(book) } }

  func close() throws {
    isOpen = false
    guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw CocoaError(.fileWriteUnknown) }
  }

  private func format(_ look: SheetDraft.Look) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe format_set_num_format(format, "@")
    unsafe format_set_text_wrap(format)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch look {
    case .plain: unsafe format_set_unlocked(format)
    case .title: unsafe format_set_bold(format)
    case .heading: unsafe fill(format, 0xDDEBF7)
    case .requiredHeading: unsafe fill(format, 0x9DC3E6)
    case .example:
      unsafe fill(format, 0xF2F2F2)
      unsafe format_set_italic(format)
      unsafe format_set_font_color(format, 0x7F7F7F)
      unsafe format_set_unlocked(format)
    case .error: unsafe fill(format, 0xFFC7CE)
    case .warning: unsafe fill(format, 0xFFEB9C)
    }
    if look == .heading || look == .requiredHeading {
      unsafe format_set_bold(format)
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    return unsafe format
  }

  private func fill(_ format: UnsafeMutablePointer<lxw_format>, _ color: lxw_color_t) {
    unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    unsafe format_set_bg_color(format, color)
  }

  func add(_ draft: SheetDraft) throws {
    guard let sheet = unsafe workbook_add_worksheet(book, draft.name) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let plain = unsafe formats[.plain]
    for (index, width) in draft.widths.enumerated() {
      let column = lxw_col_t(index)
      _ = unsafe worksheet_set_column(sheet, column, column, width, plain)
    }
    for cell in draft.cells {
      let (row, column) = (lxw_row_t(cell.row - 1), lxw_col_t(cell.column - 1))
      let format = unsafe formats[cell.look]
      let error =
        cell.text.isEmpty
        ? unsafe worksheet_write_blank(sheet, row, column, format)
        : unsafe worksheet_write_string(sheet, row, column, cell.text, format)
      guard error == LXW_NO_ERROR else { throw CocoaError(.fileWriteUnknown) }
      if let comment = cell.comment { unsafe add(comment, to: sheet, row, column) }
    }
    for choices in draft.choices { unsafe add(choices, to: sheet) }
    if draft.frozenRows > 0 {
      unsafe worksheet_freeze_panes(sheet, lxw_row_t(draft.frozenRows), 0)
    }
    if draft.isProtected { unsafe protect(sheet) }
  }

  private func add(
    _ comment: String, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t
  ) {
    var options = unsafe lxw_comment_options()
    unsafe options.x_scale = 2
    unsafe options.y_scale = min(max(Double(comment.count) / 110, 1), 6)
    _ = unsafe worksheet_write_comment_opt(sheet, row, column, comment, &options)
  }

  private func add(
    _ choices: SheetDraft.Choices, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    // Excel takes a list of 255 letters at most.
    guard choices.texts.joined(separator: ",").count <= 255 else { return }
    var list = unsafe choices.texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe list.forEach { unsafe free($0) } }
    unsafe list.withUnsafeMutableBufferPointer { pointer in
      var validation = unsafe lxw_data_validation()
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      unsafe vanthu_set_choices(&validation, pointer.baseAddress)
      _ = unsafe worksheet_data_validation_range(
        sheet, lxw_row_t(choices.rows.lowerBound - 1), lxw_col_t(choices.column - 1),
        lxw_row_t(choices.rows.upperBound - 1), lxw_col_t(choices.column - 1), &validation)
    }
  }

  private func protect(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var options = lxw_protection()
    options.format_cells = 1
    options.format_columns = 1
    options.format_rows = 1
    options.insert_rows = 1
    options.delete_rows = 1
    options.sort = 1
    options.autofilter = 1
    unsafe worksheet_protect(sheet, nil, &options)
  }
}
