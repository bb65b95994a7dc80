import Vietnamese

extension FontFace {
  /// The letters of Vietnamese that the face has no glyph for, of the 134 beyond ASCII.
  package var missingVietnameseLetters: [Character] {
    accentedLetters.filter { letter in !letter.unicodeScalars.allSatisfy(covers) }
  }
}
