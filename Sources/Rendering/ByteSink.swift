import CCairo
import Diagnostics

/// Where Cairo's bytes go: gathered into pieces of some size, then handed to the caller's closure.
///
/// Cairo writes many pieces of a few bytes each; one call of the closure per piece would be slow.
final class ByteSink {
  private static let pieceSize = 1 << 16

  private let write: ([UInt8]) throws(Failure) -> Void
  private var piece: [UInt8] = []
  private var isOpen = true
  /// The first failure of the closure; after it nothing more is written.
  private(set) var failure: Failure?

  init(_ write: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.write = write
    piece.reserveCapacity(Self.pieceSize)
  }

  /// Hands on what is still held back.
  func flush() {
    guard isOpen, failure == nil, !piece.isEmpty else { return }
    do throws(Failure) {
      try write(piece)
    } catch {
      failure = error
    }
    piece.removeAll(keepingCapacity: true)
  }

  /// From now on everything is thrown away: a file that was given up is not written to its end.
  func close() { isOpen = false }

  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> cairo_status_t {
    guard isOpen else { return CAIRO_STATUS_SUCCESS }
    unsafe piece.append(contentsOf: bytes)
    if piece.count >= Self.pieceSize { flush() }
    return failure == nil ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }

  /// The function that Cairo calls; its closure is `pointer`.
  static var callback: cairo_write_func_t {
    { closure, data, count in
      guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      return unsafe sink.take(UnsafeBufferPointer(start: data, count: Int(count)))
    }
  }

  /// This sink as Cairo holds it: unretained, so the sink must outlive the surface.
  var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
