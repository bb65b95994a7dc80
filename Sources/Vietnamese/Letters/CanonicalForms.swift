import CUTF8Proc
import Glibc

/// The forms of Unicode in which equivalent texts are equal, by utf8proc's tables.
///
/// Source: Unicode Standard Annex #15, Unicode 15.0.
extension String {
  /// The text in Unicode form C: letters with their marks, where there are such.
  package var canonicallyComposed: String { mapped(UTF8PROC_COMPOSE) }

  /// The text in Unicode form D: letters without their marks, then the marks.
  var canonicallyDecomposed: String { mapped(UTF8PROC_DECOMPOSE) }

  private func mapped(_ form: utf8proc_option_t) -> String {
    var text = self
    return text.withUTF8 { bytes in
      var mapped: UnsafeMutablePointer<UInt8>?
      let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | form.rawValue)
      let count = unsafe utf8proc_map(bytes.baseAddress, bytes.count, &mapped, options)
      defer { unsafe free(mapped) }
      // Of a text, which is always valid UTF-8, only a lack of memory could leave nothing.
      guard count >= 0, let mapped = unsafe mapped else { return self }
      return unsafe String(
        decoding: UnsafeBufferPointer(start: mapped, count: count), as: UTF8.self)
    }
  }
}
