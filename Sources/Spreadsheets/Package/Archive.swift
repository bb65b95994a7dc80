import CZip
import Diagnostics

/// A zip file in memory, open for reading.
///
/// Names of entries are only ever compared; nothing is unpacked to the disk.
@safe final class Archive {
  /// What messages call the file.
  let name: String
  private let bytes: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer
  /// The entries by their names in one form.
  private lazy var places: [String: UInt64] = {
    var places: [String: UInt64] = [:]
    for (index, name) in names.enumerated() where places[Self.folded(name)] == nil {
      places[Self.folded(name)] = UInt64(index)
    }
    return places
  }()

  /// Opens a zip file.
  ///
  /// - Throws: `sheet.unreadable` if it is none, or is cut short.
  init(_ content: [UInt8], named name: String) throws(Failure) {
    self.name = name
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
    unsafe bytes.copyBytes(from: content)
    unsafe self.bytes = bytes
    var error = unsafe zip_error_t()
    let source = unsafe zip_source_buffer_create(
      bytes.baseAddress, UInt64(bytes.count), 0, &error)
    guard let source = unsafe source else {
      unsafe bytes.deallocate()
      throw Failure(.damaged(name))
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      unsafe bytes.deallocate()
      throw Failure(.damaged(name))
    }
    unsafe self.archive = archive
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// How many entries there are.
  var count: Int { Int(unsafe zip_get_num_entries(archive, 0)) }

  /// The names of the entries.
  var names: [String] {
    (0..<count).compactMap { index in
      unsafe zip_get_name(archive, UInt64(index), 0).map { name in unsafe String(cString: name) }
    }
  }

  func contains(_ part: String) -> Bool { index(of: part) != nil }

  /// Whether any entry is locked by a password of the zip file's own.
  var isEncrypted: Bool {
    (0..<min(count, 64)).contains { index in
      var status = unsafe zip_stat_t()
      return unsafe zip_stat_index(archive, UInt64(index), 0, &status) == 0
        && status.encryption_method != 0
    }
  }

  private func index(of part: String) -> UInt64? {
    let exact = unsafe zip_name_locate(archive, part, ZIP_FL_ENC_GUESS)
    if exact >= 0 { return UInt64(exact) }
    return places[Self.folded(part)]
  }

  /// The name of a part's entry as the file has it; nil if there is none.
  func entryName(of part: String) -> String? {
    index(of: part).flatMap { index in
      unsafe zip_get_name(archive, index, 0).map { name in unsafe String(cString: name) }
    }
  }

  /// Names of parts do not mind case (ECMA-376 part 2, 6.2.2); some writers part folders by `\`, and names in
  /// relationships are escaped as in URLs.
  private static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte)
      }
    }
    let parts = String(decoding: bytes, as: UTF8.self).lowercased().split(separator: "/")
    return parts.filter { $0 != "." }.joined(separator: "/")
  }

  /// Hands a part over in pieces.
  ///
  /// - Throws: `sheet.unreadable` if it is not there or damaged, `sheet.too-large` for more than a sheet ever has,
  ///   and what `take` throws.
  func read(_ part: String, _ take: (_ piece: [UInt8]) throws(Failure) -> Void) throws(Failure) {
    guard let index = index(of: part) else { throw Failure(.damaged(name, part)) }
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else {
      throw Failure(.damaged(name, part))
    }
    let (size, packed) = unsafe (status.size, status.comp_size)
    let isBomb =
      size > UInt64(SheetLimits.suspiciousPartBytes)
      && size / max(packed, 1) > UInt64(SheetLimits.packingRatio)
    guard size <= UInt64(SheetLimits.partBytes), !isBomb else {
      throw Failure(.swollen(name, part: part))
    }
    guard let file = unsafe zip_fopen_index(archive, index, 0) else {
      throw Failure(.damaged(name, part))
    }
    defer { _ = unsafe zip_fclose(file) }
    // The size in the directory may be a lie, so what comes is counted.
    var total = 0
    while true {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = -1
        if let base = buffer.baseAddress {
          count = unsafe Int(zip_fread(file, base, UInt64(buffer.count)))
        }
        if count < 0 {
          count = 1
          unsafe buffer.initialize(repeating: 0)
          total = -1
        }
      }
      if total < 0 { throw Failure(.damaged(name, part)) }
      if piece.isEmpty { return }
      total += piece.count
      guard total <= SheetLimits.partBytes else { throw Failure(.swollen(name, part: part)) }
      try take(piece)
    }
  }

  /// A part as a whole.
  ///
  /// - Throws: as `read`.
  func bytes(of part: String, limit: Int = SheetLimits.changedPartBytes) throws(Failure) -> [UInt8]
  {
    var bytes: [UInt8] = []
    try read(part) { (piece: [UInt8]) throws(Failure) in
      guard bytes.count + piece.count <= limit else { throw Failure(.swollen(name, part: part)) }
      bytes += piece
    }
    return bytes
  }
}
