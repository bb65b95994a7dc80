/// A whole number in words: 1005 → "một nghìn không trăm linh năm".
///
/// A negative number begins with "âm". From 10⁹ on, the number of billions is itself read whole and
/// "tỷ" follows once: 1.234.000.000.000 "một nghìn hai trăm ba mươi tư tỷ", 10¹⁵ "một triệu tỷ", 10¹⁸ "một tỷ tỷ".
/// Every `Int` has a reading, but beyond 10¹⁸ those with several "tỷ" are hard to follow.
///
/// Source: domain.md §6.7; Toán 4, Bộ Giáo dục, "Triệu và lớp triệu", for the groups.
package func numberWords(_ n: Int, _ reading: NumberReading = .north) -> String {
  let sign = n < 0 ? ["âm"] : []
  let words = n == 0 ? ["không"] : reading.words(for: n.magnitude, isInner: false)
  return (sign + words).joined(separator: " ")
}

/// The first letter made capital: "một đồng" → "Một đồng".
func capitalizedFirst(_ text: String) -> String {
  String(text.prefix(1)).uppercasedVietnamese + text.dropFirst()
}

/// The digits 0 to 9.
let digitWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

extension NumberReading {
  /// The words for a number above 0.
  ///
  /// - Parameter isInner: whether words of a higher group come before, so that empty hundreds and tens
  ///   must be read.
  fileprivate func words(for n: UInt, isInner: Bool) -> [String] {
    let (billions, rest) = n.quotientAndRemainder(dividingBy: 1_000_000_000)
    if billions == 0 { return wordsBelowBillion(rest, isInner: isInner) }
    let tail = rest == 0 ? [] : wordsBelowBillion(rest, isInner: true)
    return words(for: billions, isInner: isInner) + [billion.rawValue] + tail
  }

  private func wordsBelowBillion(_ n: UInt, isInner: Bool) -> [String] {
    let millions = Int(n / 1_000_000)
    let thousands = Int(n / 1000 % 1000)
    let units = Int(n % 1000)
    var words: [String] = []
    if millions > 0 { words += group(millions, isInner: isInner) + ["triệu"] }
    if thousands > 0 {
      words += group(thousands, isInner: isInner || millions > 0) + [thousand]
    } else if millions > 0, units > 0, emptyThousands == .spoken {
      words += [digitWords[0], thousand]
    }
    if units > 0 { words += group(units, isInner: isInner || n >= 1000) }
    return words
  }

  /// The words for 1 to 999.
  private func group(_ n: Int, isInner: Bool) -> [String] {
    let (hundreds, rest) = n.quotientAndRemainder(dividingBy: 100)
    let hasHundreds = hundreds > 0 || isInner
    let head = hasHundreds ? [digitWords[hundreds], "trăm"] : []
    return rest == 0 ? head : head + belowHundred(rest, isInner: hasHundreds)
  }

  /// The words for 1 to 99.
  private func belowHundred(_ n: Int, isInner: Bool) -> [String] {
    let (tens, unit) = n.quotientAndRemainder(dividingBy: 10)
    switch (tens, unit) {
    case (0, _): return (isInner ? [emptyTens] : []) + [digitWords[unit]]
    case (1, 0): return ["mười"]
    case (1, 5): return ["mười", "lăm"]
    case (1, _): return ["mười", digitWords[unit]]
    case (_, 0): return [digitWords[tens], "mươi"]
    case (_, 1): return [digitWords[tens], "mươi", "mốt"]
    case (_, 4): return [digitWords[tens], "mươi", fourAfterTens.rawValue]
    case (_, 5): return [digitWords[tens], "mươi", "lăm"]
    default: return [digitWords[tens], "mươi", digitWords[unit]]
    }
  }
}
