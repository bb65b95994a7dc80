/// The number in capital Roman figures, as parts, chapters and appendices are counted: 14 → "XIV".
///
/// Nil outside 1 to 3999.
package func romanNumeral(_ n: Int) -> String? {
  guard (1...3999).contains(n) else { return nil }
  var rest = n
  var result = ""
  for (value, figures) in romanFigures {
    while rest >= value {
      result += figures
      rest -= value
    }
  }
  return result
}

private let romanFigures: [(value: Int, figures: String)] = [
  (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
  (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]

/// The letters that count the points (điểm) of a clause, in order: a, b, c, d, đ, e, g, …, y.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6 ("chữ cái tiếng Việt theo thứ tự bảng
/// chữ cái"); the letters in use are those of domain.md §1.3: none with ă â ê ô ơ ư, no f j w z.
package let pointLetters: [String] = [
  "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
  "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
]

/// The letter of the nth point, counted from 1: 5 → "đ". Nil beyond the last letter.
package func pointLetter(_ n: Int) -> String? {
  (1...pointLetters.count).contains(n) ? pointLetters[n - 1] : nil
}
