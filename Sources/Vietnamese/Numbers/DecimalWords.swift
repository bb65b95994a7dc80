/// A number written in figures, in words: "110,5" → "một trăm mười phẩy năm".
///
/// Takes a decimal comma, dots between whole groups of three figures, and a hyphen or minus sign
/// before. The part after the comma is read as a whole number, and zeros at its head one by one:
/// "2,08" "hai phẩy không tám"; but "0,032" "không phẩy không trăm ba mươi hai". Zeros at the end are
/// read, since they say how exact the number is. Nil for any other text and for a part beyond 18 figures.
///
/// Source: Toán 5, Bộ Giáo dục, "Khái niệm số thập phân" (0,001 "không phẩy không không một") and
/// "Đọc, viết số thập phân" (0,032; 375,406; 0,1985).
package func decimalWords(_ text: String, _ reading: NumberReading = .north) -> String? {
  let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
  let parts = text.dropFirst(isNegative ? 1 : 0)
    .split(separator: ",", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), let whole = wholeNumber(parts[0]) else { return nil }
  let sign = isNegative ? "âm " : ""
  guard parts.count == 2 else { return sign + numberWords(whole, reading) }
  guard let fraction = fractionWords(parts[1], reading) else { return nil }
  return "\(sign)\(numberWords(whole, reading)) phẩy \(fraction)"
}

/// The value of ASCII figures, at most 18; nil for anything else.
private func figures(_ text: some StringProtocol) -> Int? {
  guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
  else { return nil }
  return Int(text)
}

/// The value of figures with or without dots between groups of three; nil for anything else.
private func wholeNumber(_ text: Substring) -> Int? {
  let groups = text.split(separator: ".", omittingEmptySubsequences: false)
  let isGrouped = groups.count == 1 || (1...3).contains(groups[0].utf8.count)
  guard isGrouped, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
  return figures(groups.joined())
}

private func fractionWords(_ text: Substring, _ reading: NumberReading) -> String? {
  guard let value = figures(text) else { return nil }
  let zeros = text.utf8.prefix { $0 == 48 }.count
  if zeros == 1, text.utf8.count == 3 { return "không trăm " + numberWords(value, reading) }
  let zeroWords = Array(repeating: digitWords[0], count: zeros)
  let rest = value == 0 ? [] : [numberWords(value, reading)]
  return (zeroWords + rest).joined(separator: " ")
}
