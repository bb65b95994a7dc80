/// The 134 letters that Vietnamese adds to ASCII, capitals included, in NFC: seven with a quality mark or a stroke, and each of the
/// twelve vowels with each of the five tone marks.
///
/// Source: TCVN 6909:2001; the alphabet's order is a ă â e ê i o ô ơ u ư y.
package let accentedLetters: [Character] = {
  let plain = ["ă", "â", "ê", "ô", "ơ", "ư", "đ"]
  let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
  let tones = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  let toned = vowels.flatMap { vowel in tones.map { (vowel + $0).normalizedVietnamese } }
  return (plain + toned).flatMap { [$0, $0.uppercased()] }.map { Character($0) }
}()
