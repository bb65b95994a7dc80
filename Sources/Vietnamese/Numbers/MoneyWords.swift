/// How a sum of money is said besides its number.
package struct MoneyWording: Hashable, Sendable {
  /// The currency, as read after the number.
  package let unit: String
  /// Whether "chẵn" ends the words: nothing smaller than the unit follows.
  package let saysEven: Bool
  /// Whether the first letter is capital.
  package let isCapitalized: Bool

  package init(unit: String = "đồng", saysEven: Bool = false, isCapitalized: Bool = true) {
    self.unit = unit
    self.saysEven = saysEven
    self.isCapitalized = isCapitalized
  }
}

/// A sum of money in words, as it follows "Bằng chữ:".
///
/// 1234000 → "Một triệu hai trăm ba mươi tư nghìn đồng"; a negative sum begins with "Âm".
///
/// Source: domain.md §6.7.
package func moneyWords(
  _ amount: Int, _ reading: NumberReading = .north, wording: MoneyWording = MoneyWording()
) -> String {
  let text =
    "\(numberWords(amount, reading)) \(wording.unit)" + (wording.saysEven ? " chẵn" : "")
  return wording.isCapitalized ? capitalizedFirst(text) : text
}
