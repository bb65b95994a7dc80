import Testing

@testable import Vietnamese

@Suite("Names of persons")
struct PersonNameTests {
  @Test(
    "Parts of a name",
    arguments: [
      ("Nguyễn Văn An", "Nguyễn", "Văn", "An", "NVA"), ("Trần Phú", "Trần", "", "Phú", "TP"),
      ("An", "", "", "An", "A"), ("Tôn Thất Tùng", "Tôn Thất", "", "Tùng", "TTT"),
      ("Công Tằng Tôn Nữ Hồng Vân", "Công Tằng Tôn Nữ", "Hồng", "Vân", "CTTNHV"),
      ("Công Tôn Nữ Trí Huệ", "Công Tôn Nữ", "Trí", "Huệ", "CTNTH"),
      ("Âu Dương Thị Lan", "Âu Dương", "Thị", "Lan", "ÂDTL"), ("Tôn Nữ", "Tôn", "", "Nữ", "TN"),
      ("Tôn Nữ Thị Hoa", "Tôn Nữ", "Thị", "Hoa", "TNTH"),
      ("Công Tôn Nữ", "Công", "Tôn", "Nữ", "CTN"),
      ("Tôn Đức Thắng", "Tôn", "Đức", "Thắng", "TĐT"), ("Âu Cơ", "Âu", "", "Cơ", "ÂC"),
      ("TÔN THẤT ĐÍNH", "TÔN THẤT", "", "ĐÍNH", "TTĐ"),
      ("Hoàng Phủ Ngọc Tường", "Hoàng Phủ", "Ngọc", "Tường", "HPNT"),
      ("Nguyễn Thị Minh Khai", "Nguyễn", "Thị Minh", "Khai", "NTMK"),
      ("  đỗ \u{A0}ánh\tÊm ", "đỗ", "ánh", "Êm", "ĐÁÊ"), ("Lê-nin", "", "", "Lê-nin", "L"),
      ("To\u{302}n Tha\u{302}\u{301}t Tu\u{300}ng", "Tôn Thất", "", "Tùng", "TTT"),
    ])
  func parts(text: String, family: String, middle: String, given: String, initials: String) throws {
    let name = try #require(PersonName(parsing: text))
    #expect(name == PersonName(family: family, middle: middle, given: given))
    #expect(name.initials == initials)
    let words = text.normalizedVietnamese.split(whereSeparator: \.isWhitespace)
    #expect(name.full == words.joined(separator: " "))
  }

  @Test("No name in an empty text")
  func empty() {
    #expect(PersonName(parsing: "") == nil && PersonName(parsing: " \n") == nil)
  }

  @Test("Lists go by given name, then family name, then middle names")
  func order() throws {
    let names = [
      "An", "Lê Văn An", "Nguyễn An", "Nguyễn Thị An", "Nguyễn Văn An", "nguyễn văn An",
      "Phạm Ái", "Đỗ Ánh", "Bùi Thị Dung", "Đặng Dũng", "Bùi Đức", "Trần Hòa", "Trần Hoài",
      "Tôn Đức Thắng", "Tôn Thất Thắng", "Lê Tú", "Lê Văn Tú", "Phan Tư", "Lê Y", "An Ý",
    ]
    let keys = try names.map { try #require(PersonName(parsing: $0)).collationKey }
    let places = keys.indices.sorted { keys[$0] < keys[$1] }
    #expect(places.map { names[$0] } == Self.sorted)
  }

  /// The names above in the order of a class list, by hand.
  private static let sorted = [
    "Phạm Ái", "An", "Lê Văn An", "Nguyễn An", "Nguyễn Thị An", "nguyễn văn An", "Nguyễn Văn An",
    "Đỗ Ánh", "Bùi Thị Dung", "Đặng Dũng", "Bùi Đức", "Trần Hòa", "Trần Hoài", "Tôn Đức Thắng",
    "Tôn Thất Thắng", "Lê Tú", "Lê Văn Tú", "Phan Tư", "Lê Y", "An Ý",
  ]
}
