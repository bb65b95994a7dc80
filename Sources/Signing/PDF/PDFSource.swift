import Diagnostics
import Glibc
import OptionalLibraries

/// A file read by libqpdf, which knows cross-reference tables, streams and object streams alike.
///
/// It owns libqpdf's reader and the bytes that this reads from, for as long as it lives.
@safe struct PDFSource: ~Copyable {
  let bytes: [UInt8]
  private let qpdf: UnsafePointer<qpdf_functions>
  private var pdf: qpdf_data?
  private let buffer: UnsafeMutableBufferPointer<CChar>

  /// - Throws: `sign.not-pdf`, `sign.encrypted`, `sign.damaged`; `sign.no-libqpdf`.
  static func read(_ bytes: [UInt8], name: String) throws(Failure) -> PDFSource {
    guard let qpdf = unsafe qpdf_library() else { throw Failure(.noLibqpdf(name)) }
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      return try read(bare(bytes, name: name), name: name)
    }
    let source = unsafe PDFSource(bytes, qpdf)
    if source.isEncrypted { throw Failure(.encrypted(name)) }
    if source.isDamaged || source.root.entries.isEmpty { throw Failure(.damaged(name)) }
    return source
  }

  /// The file without what editors and mail programs put before its head: a mark of byte order, line ends, blanks.
  ///
  /// Places in the file count from its head or from its first byte, as its writer took it: in the second case as many
  /// line ends stand behind the head now.
  ///
  /// - Throws: `sign.not-pdf` where anything else stands before the head.
  static func bare(_ bytes: [UInt8], name: String) throws(Failure) -> [UInt8] {
    guard let head = bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)),
      bytes[..<head.lowerBound].allSatisfy({ [0xEF, 0xBB, 0xBF, 9, 10, 13, 32].contains($0) }),
      let end = bytes[head.upperBound...].prefix(32).firstIndex(where: { $0 == 10 || $0 == 13 })
    else { throw Failure(.notPDF(name)) }
    let blanks = [UInt8](repeating: 0x0A, count: head.lowerBound)
    let dropped = Array(bytes[head.lowerBound...])
    if (try? read(dropped, name: name)) != nil { return dropped }
    return Array(bytes[head.lowerBound..<end]) + blanks + bytes[end...]
  }

  private let status: QPDF_ERROR_CODE

  private init(_ bytes: [UInt8], _ qpdf: UnsafePointer<qpdf_functions>) {
    self.bytes = bytes
    unsafe self.qpdf = qpdf
    unsafe buffer = .allocate(capacity: bytes.count)
    _ = unsafe buffer.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    unsafe pdf = qpdf.pointee.qpdf_init()
    unsafe qpdf.pointee.qpdf_silence_errors(pdf)
    unsafe qpdf.pointee.qpdf_set_suppress_warnings(pdf, 1)
    unsafe qpdf.pointee.qpdf_set_attempt_recovery(pdf, 0)
    status = unsafe qpdf.pointee.qpdf_read_memory(
      pdf, "PDF", buffer.baseAddress, UInt64(bytes.count), nil)
  }

  private var isEncrypted: Bool {
    if status & 2 != 0, let error = unsafe qpdf.pointee.qpdf_get_error(pdf) {
      return unsafe qpdf.pointee.qpdf_get_error_code(pdf, error) == qpdf_e_password
    }
    return unsafe qpdf.pointee.qpdf_is_encrypted(pdf) != 0
  }

  /// Errors come with a bit of their own; what is only a warning now may be a loss later.
  ///
  /// A count of objects that is too large, as other programs write it after taking some away, is no loss.
  private var isDamaged: Bool {
    if status & 2 != 0 { return true }
    while unsafe qpdf.pointee.qpdf_more_warnings(pdf) != 0 {
      let warning = unsafe qpdf.pointee.qpdf_next_warning(pdf)
      let detail = unsafe text(qpdf.pointee.qpdf_get_error_message_detail(pdf, warning))
      if !detail.hasPrefix("reported number of objects") { return true }
    }
    return false
  }

  deinit {
    var pdf = unsafe pdf
    unsafe qpdf.pointee.qpdf_cleanup(&pdf)
    unsafe buffer.deallocate()
  }

  var trailer: PDFObject {
    unsafe value(qpdf.pointee.qpdf_get_trailer(pdf), depth: 0, isReferred: true)
  }

  /// The catalogue.
  var root: PDFObject { resolved(trailer.entries["Root"]) }

  /// An indirect object; `.null` where there is none. A stream is given as its dictionary.
  subscript(reference: PDFReference) -> PDFObject {
    guard let number = Int32(exactly: reference.number),
      let generation = Int32(exactly: reference.generation)
    else { return .null }
    return unsafe value(
      qpdf.pointee.qpdf_get_object_by_id(pdf, number, generation), depth: 0, isReferred: true)
  }

  /// The bytes of a stream as they stand in the file, with its filters; nil for what is no stream.
  func data(of reference: PDFReference) -> [UInt8]? {
    guard let number = Int32(exactly: reference.number),
      let generation = Int32(exactly: reference.generation)
    else { return nil }
    let handle = unsafe qpdf.pointee.qpdf_get_object_by_id(pdf, number, generation)
    defer { unsafe qpdf.pointee.qpdf_oh_release(pdf, handle) }
    guard unsafe qpdf.pointee.qpdf_oh_is_stream(pdf, handle) != 0 else { return nil }
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = unsafe qpdf.pointee.qpdf_oh_get_stream_data(
      pdf, handle, qpdf_dl_none, nil, &start, &count)
    defer { unsafe free(start) }
    guard status & 2 == 0 else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Whether there is such an object.
  func has(_ reference: PDFReference) -> Bool {
    guard let number = Int32(exactly: reference.number),
      let generation = Int32(exactly: reference.generation)
    else { return false }
    let handle = unsafe qpdf.pointee.qpdf_get_object_by_id(pdf, number, generation)
    defer { unsafe qpdf.pointee.qpdf_oh_release(pdf, handle) }
    return unsafe qpdf.pointee.qpdf_oh_get_type_code(pdf, handle) != ot_null
  }

  func isStream(_ reference: PDFReference) -> Bool {
    guard let number = Int32(exactly: reference.number),
      let generation = Int32(exactly: reference.generation)
    else { return false }
    let handle = unsafe qpdf.pointee.qpdf_get_object_by_id(pdf, number, generation)
    defer { unsafe qpdf.pointee.qpdf_oh_release(pdf, handle) }
    return unsafe qpdf.pointee.qpdf_oh_is_stream(pdf, handle) != 0
  }

  /// All objects, of the first generation.
  var numbers: [PDFReference] {
    let size = min(trailer.entries["Size"]?.integer ?? 0, Self.mostObjects)
    return (0..<max(size, 1)).lazy.map { PDFReference(number: $0) }.filter { has($0) }
  }

  /// Source: ISO 32000-1, annex C: the largest number of indirect objects.
  static let mostObjects = 8_388_607

  /// What an object leads to, if it is a reference.
  func resolved(_ object: PDFObject?) -> PDFObject {
    guard let object else { return .null }
    return object.reference.map { self[$0] } ?? object
  }

  /// The first page.
  var firstPage: PDFReference? {
    guard unsafe qpdf.pointee.qpdf_get_num_pages(pdf) > 0 else { return nil }
    let page = unsafe qpdf.pointee.qpdf_get_page_n(pdf, 0)
    return unsafe PDFReference(
      number: Int(qpdf.pointee.qpdf_oh_get_object_id(pdf, page)),
      generation: Int(qpdf.pointee.qpdf_oh_get_generation(pdf, page)))
  }

  private func value(_ handle: qpdf_oh, depth: Int, isReferred: Bool = false) -> PDFObject {
    defer { unsafe qpdf.pointee.qpdf_oh_release(pdf, handle) }
    if !isReferred, unsafe qpdf.pointee.qpdf_oh_is_indirect(pdf, handle) != 0 {
      return unsafe .reference(
        PDFReference(
          number: Int(qpdf.pointee.qpdf_oh_get_object_id(pdf, handle)),
          generation: Int(qpdf.pointee.qpdf_oh_get_generation(pdf, handle))))
    }
    guard depth < Self.deepest else { return .null }
    switch unsafe qpdf.pointee.qpdf_oh_get_type_code(pdf, handle) {
    case ot_boolean: return unsafe .boolean(qpdf.pointee.qpdf_oh_get_bool_value(pdf, handle) != 0)
    case ot_integer: return unsafe .integer(Int(qpdf.pointee.qpdf_oh_get_int_value(pdf, handle)))
    case ot_real: return unsafe .real(text(qpdf.pointee.qpdf_oh_get_real_value(pdf, handle)))
    case ot_name:
      return unsafe .name(String(text(qpdf.pointee.qpdf_oh_get_name(pdf, handle)).dropFirst()))
    case ot_string:
      var count = 0
      let start = unsafe qpdf.pointee.qpdf_oh_get_binary_string_value(pdf, handle, &count)
      let string = unsafe UnsafeBufferPointer(start: start, count: count)
      return .string(unsafe string.map { UInt8(bitPattern: $0) })
    case ot_array:
      let count = unsafe qpdf.pointee.qpdf_oh_get_array_n_items(pdf, handle)
      return .array(
        (0..<count).map {
          unsafe value(qpdf.pointee.qpdf_oh_get_array_item(pdf, handle, $0), depth: depth + 1)
        })
    case ot_dictionary: return dictionary(handle, depth: depth)
    case ot_stream: return unsafe value(qpdf.pointee.qpdf_oh_get_dict(pdf, handle), depth: depth)
    default: return .null
    }
  }

  private func dictionary(_ handle: qpdf_oh, depth: Int) -> PDFObject {
    var keys: [String] = []
    unsafe qpdf.pointee.qpdf_oh_begin_dict_key_iter(pdf, handle)
    while unsafe qpdf.pointee.qpdf_oh_dict_more_keys(pdf) != 0 {
      unsafe keys.append(text(qpdf.pointee.qpdf_oh_dict_next_key(pdf)))
    }
    var entries: [String: PDFObject] = [:]
    for key in keys {
      let bytes = key.unicodeScalars.map { CChar(bitPattern: UInt8($0.value & 0xFF)) } + [0]
      entries[String(key.dropFirst())] = unsafe value(
        qpdf.pointee.qpdf_oh_get_key(pdf, handle, bytes), depth: depth + 1)
    }
    return .dictionary(entries)
  }

  /// One scalar a byte, so that nothing is lost.
  private func text(_ start: UnsafePointer<CChar>?) -> String {
    guard var next = unsafe start else { return "" }
    var scalars = String.UnicodeScalarView()
    while unsafe next.pointee != 0 {
      unsafe scalars.append(Unicode.Scalar(UInt8(bitPattern: next.pointee)))
      unsafe next += 1
    }
    return String(scalars)
  }

  /// How deep arrays and dictionaries may stand in each other; those of our own business are shallow.
  static let deepest = 50
}
