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

  /// - Throws: `render.failed` for what is no PDF that can be read; `pdf.no-libqpdf`.
  static func read(_ bytes: [UInt8], name: String) throws(Failure) -> PDFSource {
    guard let qpdf = unsafe qpdf_library() else { throw Failure(PDFDiagnostics.noLibqpdf(name)) }
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      throw Failure(PDFDiagnostics.notImported(name))
    }
    let source = unsafe PDFSource(bytes, qpdf)
    if source.isEncrypted { throw Failure(PDFDiagnostics.notImported(name)) }
    if source.isDamaged || source.root.dictionary == nil {
      throw Failure(PDFDiagnostics.notImported(name))
    }
    return source
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
  private var isDamaged: Bool {
    unsafe status & 2 != 0 || qpdf.pointee.qpdf_more_warnings(pdf) != 0
  }

  deinit {
    var pdf = unsafe pdf
    unsafe qpdf.pointee.qpdf_cleanup(&pdf)
    unsafe buffer.deallocate()
  }

  var trailer: PDFValue {
    unsafe value(qpdf.pointee.qpdf_get_trailer(pdf), depth: 0, isReferred: true)
  }

  /// The catalogue.
  var root: PDFValue { resolved(trailer.dictionary?["Root"]) }

  /// An indirect object; `.null` where there is none. A stream is given as its dictionary.
  subscript(reference: PDFReference) -> PDFValue {
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

  /// What an object leads to, if it is a reference.
  func resolved(_ object: PDFValue?) -> PDFValue {
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

  private func value(_ handle: qpdf_oh, depth: Int, isReferred: Bool = false) -> PDFValue {
    defer { unsafe qpdf.pointee.qpdf_oh_release(pdf, handle) }
    if !isReferred, unsafe qpdf.pointee.qpdf_oh_is_indirect(pdf, handle) != 0 {
      return unsafe .reference(
        PDFReference(
          number: Int(qpdf.pointee.qpdf_oh_get_object_id(pdf, handle)),
          generation: Int(qpdf.pointee.qpdf_oh_get_generation(pdf, handle))))
    }
    guard depth < Self.deepest else { return .null }
    switch unsafe qpdf.pointee.qpdf_oh_get_type_code(pdf, handle) {
    case ot_boolean: return unsafe .bool(qpdf.pointee.qpdf_oh_get_bool_value(pdf, handle) != 0)
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

  private func dictionary(_ handle: qpdf_oh, depth: Int) -> PDFValue {
    var keys: [String] = []
    unsafe qpdf.pointee.qpdf_oh_begin_dict_key_iter(pdf, handle)
    while unsafe qpdf.pointee.qpdf_oh_dict_more_keys(pdf) != 0 {
      unsafe keys.append(text(qpdf.pointee.qpdf_oh_dict_next_key(pdf)))
    }
    let entries = keys.map { key in
      let bytes = key.unicodeScalars.map { CChar(bitPattern: UInt8($0.value & 0xFF)) } + [0]
      return (
        String(key.dropFirst()),
        unsafe value(qpdf.pointee.qpdf_oh_get_key(pdf, handle, bytes), depth: depth + 1)
      )
    }
    return .dictionary(PDFDictionary(entries))
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
