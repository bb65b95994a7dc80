/// A count as official prose writes it: 5 → "05", 15 → "15", 1234567 → "1.234.567".
///
/// A zero stands before 1 to 9 so that no figure can be added by hand; nothing before 0. Thousands
/// are set apart with dots. A negative number has a hyphen before it: -5 → "-05".
///
/// Source: domain.md §6.6; Luật Kế toán 88/2015/QH13, điều 10 (dot for thousands).
package func officialCount(_ n: Int) -> String {
  (1...9).contains(n.magnitude) ? "\(n < 0 ? "-" : "")0\(n.magnitude)" : groupedFigures(n)
}

/// A number in figures with a full stop between thousands: "5", "1.234.567".
///
/// Source: Luật Kế toán số 88/2015/QH13, điều 10.
package func groupedFigures(_ n: Int) -> String {
  let digits = String(n.magnitude)
  var result = n < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += "." }
    result.append(digit)
  }
  return result
}
