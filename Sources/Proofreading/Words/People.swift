/// Family names of which hardly any is anything else. Source: the commonest of the Kinh, as in
/// Lê Trung Hoa, Họ và tên người Việt Nam, 2005.
private let familyNames = Set<WordKey>(
  words: """
    Nguyễn Trần Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Trương Đinh Trịnh Phùng Tạ Nghiêm Quách Hồ
    Đoàn Lê Hoàng Dương Lý Đào Lưu Lương Khuất Doãn Đàm Đậu Chử Thiều Hứa Giáp Mạc Vương Mai Cao
    """)

extension Manuscript {
  /// Whether a person's name of two syllables or more begins at a piece.
  func startsPerson(_ index: Int) -> Bool {
    self[index].isCapitalized && familyNames.contains(self[index].key)
      && isFollowedBySpace(index) && self[index + 1].isCapitalized
      && self[index + 1].kind == .word
  }

  /// Whether a capitalised word may belong to a person's or a place's name: a capital stands beside
  /// it, or a word that goes before names.
  func maybeInName(_ index: Int) -> Bool {
    let after = self[index + 1]
    if after.kind == .word, after.gap == .space, after.letterCase != .lower { return true }
    let before = self[index - 1]
    guard before.kind == .word, self[index].gap == .space else { return false }
    return before.letterCase != .lower || honorifics.contains(before.key)
  }
}

/// Words before the name of a person or of a place.
private let honorifics = Set<WordKey>(
  words: """
    ông bà anh chị cô chú bác cụ thầy em cháu chí sĩ sư tướng tá úy quận huyện tỉnh phường xã thôn
    ấp bản làng phố đường sông núi hồ cầu chợ đảo vịnh tên họ biểu
    """)
