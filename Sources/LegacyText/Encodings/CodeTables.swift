/// The codes of each encoding that differ from Windows-1252.
///
/// Each run is the first byte and the letters from there on. What no run names reads as in
/// Windows-1252: Word wrote its quotation marks and dashes into texts of every font.
enum CodeTables {
  typealias Run = (first: UInt8, letters: String)

  /// TCVN3 is VN3 of the standard: 74 letters from A1 on. The rest is of its larger sister VN1, for
  /// files that programs wrote: toned capitals and the five combining tones B0–B4. Of VN1's letters
  /// at 80–9F those are left out where Windows has quotation marks, dashes and the like, which Word
  /// put into TCVN3 texts.
  ///
  /// Source: TCVN 5712:1993; the same as glibc's charmap TCVN5712-1.
  static let tcvn3: [Run] = [
    (0x01, "ÚỤ"), (0x04, "ỪỬỮ"), (0x11, "ỨỰỲỶỸÝỴ"), (0x80, "ÀẢ"), (0x83, "Á"), (0x86, "ẬÈẺ"),
    (0x8A, "É"), (0x8C, "ỆÌỈĨÍ"), (0x98, "ỜỞỠ"), (0x9C, "ỢÙỦŨ"),
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđẰ"),
    (0xB0, "\u{300}\u{309}\u{303}\u{301}\u{323}"),
    (0xB5, "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"),
  ]

  /// Source: RFC 1456, VISCII 1.1 (IANA "VISCII").
  static let viscii: [Run] = [
    (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
    (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"),
    (0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
  ]

  /// The capitals below 20 are in the full table only; UniKey has none of them, recode all.
  ///
  /// Source: "VPS" of GNU recode 3.6, which took it from the society's tables; Ỗ at 99 from
  /// UniKey's vnconv (`ukengine/data.cpp` in vn-input/ibus-unikey); the two agree in all else.
  static let vps: [Run] = [
    (0x02, "ẠẬẶẸỆ"), (0x10, "ỊỌỘỢỤỰ"), (0x19, "Ỵ"), (0x1C, "ẪỮ"),
    (0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ"), (0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"),
    (0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ"),
    (0xE0, "àáâãảạă"), (0xE8, "èéêẽìí"), (0xEF, "ĩẴĐòóôõ"), (0xF7, "Ơụùúủ"), (0xFD, "ỶẼỳ"),
  ]

  /// Only what differs from Windows-1252. Source: Microsoft's table cp1258 2.01 (glibc's CP1258).
  static let cp1258: [Run] = [
    (0xC3, "Ă"), (0xCC, "\u{300}"), (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"),
    (0xDD, "Ư\u{303}"), (0xE3, "ă"), (0xEC, "\u{301}"), (0xF0, "đ"), (0xF2, "\u{323}"),
    (0xF5, "ơ"), (0xFD, "ư₫"),
  ]

  /// The letters of VNI that are one byte. Source: UniKey's vnconv, VNI-WIN; GNU recode's VNI.
  static let vni: [Run] = [
    (0xC6, "Ỉ"), (0xCC, "ÌÍỴ"), (0xD1, "ĐỊĨƠ"), (0xD6, "Ư"),
    (0xE6, "ỉ"), (0xEC, "ìíỵ"), (0xF1, "địĩơ"), (0xF6, "ư"),
  ]

  /// The signs of VNI: after the vowels of the first column, the sign makes those of the second.
  ///
  /// The second tones of y are û and õ; a table on the web that has ë and ì there is wrong
  /// (domain.md §6.4).
  /// Source: UniKey's vnconv, VNI-WIN; GNU recode's VNI.
  static let vniSigns: [(sign: Unicode.Scalar, bases: String, joined: String)] = [
    ("ù", "aeoơuưy", "áéóớúứý"), ("ø", "aeoơuưy", "àèòờùừỳ"), ("û", "aeoơuưy", "ảẻỏởủửỷ"),
    ("õ", "aeoơuưy", "ãẽõỡũữỹ"), ("ï", "aeoơuư", "ạẹọợụự"), ("â", "aeo", "âêô"),
    ("á", "aeo", "ấếố"), ("à", "aeo", "ầềồ"), ("å", "aeo", "ẩểổ"), ("ã", "aeo", "ẫễỗ"),
    ("ä", "aeo", "ậệộ"), ("ê", "a", "ă"), ("é", "a", "ắ"), ("è", "a", "ằ"), ("ú", "a", "ẳ"),
    ("ü", "a", "ẵ"), ("ë", "a", "ặ"),
  ]

  /// Where Windows-1252 differs from Latin-1: its bytes 80–9F. The five it leaves free stay
  /// controls.
  ///
  /// Source: Unicode's mapping table CP1252.TXT.
  static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
