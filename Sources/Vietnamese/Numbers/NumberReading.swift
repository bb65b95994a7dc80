/// How numbers are read aloud: the words that differ between regions and between offices.
package struct NumberReading: Hashable, Sendable {
  /// Where the reader is at home.
  package enum Region: Hashable, Sendable {
    /// "một trăm linh năm", "nghìn": the North, school books and State documents.
    case north
    /// "một trăm lẻ năm", "ngàn".
    case south
  }

  /// Whether a group of thousands that is zero is read between millions and units.
  package enum EmptyThousands: Hashable, Sendable {
    /// 1.000.500 "một triệu không nghìn năm trăm"; without it, many would hear 1.500.000.
    case spoken
    /// 1.000.500 "một triệu năm trăm".
    case silent
  }

  /// The word for 4 after "mươi": both are in use.
  package enum FourAfterTens: String, Hashable, Sendable {
    /// 24 "hai mươi tư".
    case tu = "tư"
    /// 24 "hai mươi bốn".
    case bon = "bốn"
  }

  /// The spelling of 10⁹.
  package enum Billion: String, Hashable, Sendable {
    /// "tỷ", the spelling of State documents.
    case ty = "tỷ"
    /// "tỉ", the spelling of school books.
    case ti = "tỉ"
  }

  package let region: Region
  package let emptyThousands: EmptyThousands
  package let fourAfterTens: FourAfterTens
  package let billion: Billion

  package init(
    region: Region = .north, emptyThousands: EmptyThousands = .spoken,
    fourAfterTens: FourAfterTens = .tu, billion: Billion = .ty
  ) {
    self.region = region
    self.emptyThousands = emptyThousands
    self.fourAfterTens = fourAfterTens
    self.billion = billion
  }

  /// The reading of school books and State documents.
  package static let north = NumberReading()
  /// The reading of the South.
  package static let south = NumberReading(region: .south)

  /// The word for tens that are zero before a unit.
  var emptyTens: String { region == .north ? "linh" : "lẻ" }
  /// The word for 1000.
  var thousand: String { region == .north ? "nghìn" : "ngàn" }
}
