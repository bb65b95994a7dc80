import CZip
import Diagnostics
import Glibc

/// Makes zip files in memory: new ones, or copies of which some parts are changed.
///
/// Parts that are not named keep their bytes, packed as they were. Nothing in the file comes from the clock.
enum ArchiveEditor {
  /// A copy of a zip file with these parts put in the place of those of the same name, or after the others.
  ///
  /// - Parameter original: nil makes a new file.
  /// - Throws: `sheet.unreadable` for an original that is no zip file; `sheet.unwritable`.
  static func copy(
    of original: [UInt8]?, named name: String, with parts: [(name: String, bytes: [UInt8])]
  ) throws(Failure) -> [UInt8] {
    // The buffers must live until the archive is closed, so they are all allocated here.
    let buffers = unsafe parts.map { unsafe copied($0.bytes) }
    defer { unsafe buffers.forEach { unsafe $0.deallocate() } }
    var error = unsafe zip_error_t()
    guard let source = unsafe source(of: original, &error) else { throw Failure(.damaged(name)) }
    defer { unsafe zip_source_free(source) }
    unsafe zip_source_keep(source)
    let flags = original == nil ? ZIP_CREATE | ZIP_TRUNCATE : 0
    guard let archive = unsafe zip_open_from_source(source, flags, &error) else {
      unsafe zip_source_free(source)
      throw Failure(.damaged(name))
    }
    for (index, part) in parts.enumerated() {
      let added = unsafe add(part.name, buffers[index], to: archive)
      guard added else {
        unsafe zip_discard(archive)
        throw Failure(.unwritable(name))
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw Failure(.unwritable(name))
    }
    guard let bytes = unsafe read(source) else { throw Failure(.unwritable(name)) }
    return bytes
  }

  /// The archive's own source, which owns its bytes: libzip (1.7.3, `buffer_clone`) frees those of a buffer that it keeps the
  /// first entries of, whether it owns them or not.
  private static func source(
    of original: [UInt8]?, _ error: inout zip_error_t
  ) -> OpaquePointer? {
    guard let original, !original.isEmpty else {
      return unsafe zip_source_buffer_create(nil, 0, 0, &error)
    }
    guard let bytes = unsafe malloc(original.count) else { return nil }
    unsafe UnsafeMutableRawBufferPointer(start: bytes, count: original.count)
      .copyBytes(from: original)
    let source = unsafe zip_source_buffer_create(bytes, UInt64(original.count), 1, &error)
    if unsafe source == nil { unsafe free(bytes) }
    return unsafe source
  }

  private static func copied(_ bytes: [UInt8]) -> UnsafeMutableRawBufferPointer {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe buffer.copyBytes(from: bytes)
    return unsafe buffer
  }

  private static func add(
    _ name: String, _ bytes: UnsafeMutableRawBufferPointer, to archive: OpaquePointer
  ) -> Bool {
    guard
      let source = unsafe zip_source_buffer(archive, bytes.baseAddress, UInt64(bytes.count), 0)
    else { return false }
    let index = unsafe zip_file_add(
      archive, name, source, zip_flags_t(ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    // 1 January 1980, the first day of zip files.
    return unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
  }

  private static func read(_ source: OpaquePointer) -> [UInt8]? {
    guard unsafe zip_source_open(source) == 0 else { return nil }
    defer { _ = unsafe zip_source_close(source) }
    guard unsafe zip_source_seek(source, 0, SEEK_END) == 0 else { return nil }
    let size = Int(unsafe zip_source_tell(source))
    guard size >= 0, unsafe zip_source_seek(source, 0, SEEK_SET) == 0 else { return nil }
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      while count < size {
        let read = unsafe zip_source_read(source, base + count, UInt64(size - count))
        guard read > 0 else {
          isWhole = false
          return
        }
        count += Int(read)
      }
    }
    return isWhole ? bytes : nil
  }
}

extension Diagnostic {
  static func unwritable(_ name: String) -> Diagnostic {
    .error(
      .sheetUnwritable,
      Message(vi: "không ghi được bảng tính", en: "the spreadsheet cannot be written"),
      at: .file(name))
  }
}
