/// The place in an order, in words: 1 → "thứ nhất", 4 → "thứ tư", 21 → "thứ hai mươi mốt". Nil below 1.
///
/// - Parameter isCapitalized: whether the number begins with a capital, as in "lần thứ Nhất".
/// Source: domain.md §6.6; nhất and tư stand for 1 and 4 alone.
package func ordinalWords(
  _ n: Int, _ reading: NumberReading = .north, isCapitalized: Bool = false
) -> String? {
  guard n >= 1 else { return nil }
  let word =
    switch n {
    case 1: "nhất"
    case 4: "tư"
    default: numberWords(n, reading)
    }
  return "thứ " + (isCapitalized ? capitalizedFirst(word) : word)
}

/// A count in figures and in words, so that neither can be changed by hand: 2 → "02 (hai)".
///
/// Source: domain.md §6.6 ("02 (hai)").
package func officialCountInWords(_ n: Int, _ reading: NumberReading = .north) -> String {
  "\(officialCount(n)) (\(numberWords(n, reading)))"
}
