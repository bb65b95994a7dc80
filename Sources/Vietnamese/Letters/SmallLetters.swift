extension String {
  /// The text in small letters. Vietnamese ones, which are nearly all, are looked up in a table of our own: the tables of the
  /// standard library are made for every language, and take some ten times as long.
  package var lowercasedVietnamese: String {
    // Most words are in small letters already.
    if unicodeScalars.allSatisfy({ $0.smallVietnamese == $0 }) { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      guard let small = scalar.smallVietnamese else { return lowercased() }
      bytes.append(small)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it has nothing but Vietnamese letters, each as one scalar, and ASCII.
  package var isPlainVietnamese: Bool { unicodeScalars.allSatisfy { $0.smallVietnamese != nil } }

  /// The letters and figures of a text in form C as small letters, without spaces, signs and punctuation.
  package var smallLettersAndDigits: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars where scalar.isLetterOrDigit {
      if let small = scalar.smallVietnamese {
        bytes.append(small)
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars where small.isLetterOrDigit {
          bytes.append(small)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a figure, of any alphabet.
  package var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: Letter(self) != nil || tables.isAlphabetic || tables.isNumeric
    }
  }

  /// Whether it is white space.
  package var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case 0..<0x80, 0xC0..<0x1680, 0x1E00...0x1EFF: false
    default: tables.isWhitespace
    }
  }

  /// Whether it is a capital letter, of any alphabet.
  package var isCapitalLetter: Bool {
    switch value {
    case 0x41...0x5A: true
    case 0..<0x80: false
    default: Letter(self).map { $0.scalar != self } ?? tables.isUppercase
    }
  }

  /// The small letter of a Vietnamese one, and itself of ASCII; nil of what the tables must be asked for.
  fileprivate var smallVietnamese: Unicode.Scalar? {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(value + 0x20))
    case 0..<0x80: self
    default: Letter(self)?.scalar
    }
  }
}

/// What the tables of the standard library say of a scalar. Each answer is a function of its own: to get at the tables takes
/// longer than to tell a letter of ours, even where they are not asked after all.
private struct ScalarTables {
  let scalar: Unicode.Scalar

  @inline(never) var isAlphabetic: Bool { scalar.properties.isAlphabetic }
  @inline(never) var isNumeric: Bool { scalar.properties.numericType != nil }
  @inline(never) var isWhitespace: Bool { scalar.properties.isWhitespace }
  @inline(never) var isUppercase: Bool { scalar.properties.isUppercase }
}

extension Unicode.Scalar {
  private var tables: ScalarTables { ScalarTables(scalar: self) }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift & 0x3F)) }
    switch value {
    case 0..<0x80: append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(tail(0))
    case 0x800..<0x1_0000:
      append(UInt8(0xE0 | value >> 12))
      append(tail(6))
      append(tail(0))
    default:
      append(UInt8(0xF0 | value >> 18))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}
