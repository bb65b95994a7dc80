/// A count as official prose writes it: 5 → "05", 15 → "15", 1234567 → "1.234.567".
///
/// A zero stands before 1 to 9 so that no figure can be added by hand; nothing before 0. Thousands
/// are set apart with dots. A negative number has a hyphen before it: -5 → "-05".
///
/// Source: domain.md §6.6; Luật Kế toán 88/2015/QH13, điều 10 (dot for thousands).
package func officialCount(_ n: Int) -> String {
  var digits = String(n.magnitude)
  if n != 0, digits.count == 1 { digits = "0" + digits }
  var result = n < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += "." }
    result.append(digit)
  }
  return result
}
