import Testing

@testable import Vietnamese

@Suite("Counts and enumerators")
struct NumberTests {
  @Test(
    "Official counts",
    arguments: [
      (0, "0"), (1, "01"), (5, "05"), (9, "09"), (10, "10"), (15, "15"), (999, "999"),
      (1000, "1.000"), (20_500, "20.500"), (1_234_567, "1.234.567"), (-5, "-05"),
      (-1_000, "-1.000"), (.max, "9.223.372.036.854.775.807"), (.min, "-9.223.372.036.854.775.808"),
    ])
  func counts(number: Int, text: String) {
    #expect(officialCount(number) == text)
  }

  @Test(
    "Roman numerals",
    arguments: [
      (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (26, "XXVI"), (40, "XL"), (90, "XC"),
      (400, "CD"), (1945, "MCMXLV"), (2023, "MMXXIII"), (3999, "MMMCMXCIX"),
    ])
  func roman(number: Int, text: String) {
    #expect(romanNumeral(number) == text)
  }

  @Test("Numbers without a numeral or letter")
  func outside() {
    #expect(romanNumeral(0) == nil && romanNumeral(4000) == nil && romanNumeral(-1) == nil)
    #expect(pointLetter(0) == nil && pointLetter(24) == nil && pointLetter(-1) == nil)
  }

  @Test("Points are lettered without ă, â, ê, ô, ơ, ư, f, j, w, z")
  func points() {
    #expect(pointLetters.joined() == "abcdđeghiklmnopqrstuvxy")
    #expect(pointLetter(1) == "a" && pointLetter(5) == "đ" && pointLetter(23) == "y")
  }
}
