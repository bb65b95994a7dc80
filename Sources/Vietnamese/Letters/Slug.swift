/// The text as a file name part: "Nguyễn Thị Đào" → "nguyen-thi-dao".
///
/// Latin letters lose their marks and become lower-case ASCII, digits stay, every run of anything
/// else becomes one hyphen, and no hyphen stands at either end. Empty if nothing remains.
package func slug(_ text: String) -> String {
  var result = ""
  for scalar in text.canonicallyDecomposed.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
    case "A"..."Z": result += scalar.properties.lowercaseMapping
    case "đ", "Đ": result += "d"
    default:
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      if !isMark, !result.isEmpty, !result.hasSuffix("-") { result += "-" }
    }
  }
  if result.hasSuffix("-") { result.removeLast() }
  return result
}
