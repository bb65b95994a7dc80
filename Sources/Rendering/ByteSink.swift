import CCairo

/// Where Cairo's bytes go, until somebody takes them.
final class ByteSink {
  private var bytes: [UInt8] = []

  /// What has come since the last taking.
  func takeAll() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The function that Cairo calls; its closure is `pointer`.
  static var callback: cairo_write_func_t {
    { closure, data, count in
      guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
  }

  /// This sink as Cairo holds it: unretained, so the sink must outlive the surface.
  var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
