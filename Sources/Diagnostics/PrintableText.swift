extension String {
  /// The text as it may be shown on a terminal, whoever wrote it: what would move the cursor, end the line or turn
  /// the direction of the letters is shown by its number, `\u{1B}`.
  ///
  /// Source: Unicode 15, general categories Cc, Cf, Zl, Zp; Unicode Technical Report 36, section 2.6 (bidi).
  package var printable: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.isHidden {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  /// Whether it is a sign that does something instead of showing something.
  fileprivate var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
