extension String {
  /// The text with its Latin letters made capital, Vietnamese ones among them; all else is kept.
  ///
  /// Only letters with one capital of their own change: "đ" → "Đ", "ệ" → "Ệ", "ñ" → "Ñ"; "ß" stays,
  /// and so does the micro sign "µ", whose capital would be the Greek "Μ".
  package var uppercasedVietnamese: String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.latinCapital) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// The capital of a Latin letter; the scalar itself if it has none of its own.
  fileprivate var latinCapital: Unicode.Scalar {
    switch value {
    case 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF:
      let capital = properties.uppercaseMapping.unicodeScalars
      return capital.count == 1 ? capital.first ?? self : self
    default:
      return self
    }
  }
}
