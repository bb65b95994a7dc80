import Testing

@testable import Records

struct ScalarReadingTests {
  @Test(arguments: [
    ("  a \t\r\n b  ", "a b"), ("a\u{A0}b", "a\u{A0}b"), ("\u{A0}a\u{202F}5\u{A0}", "a\u{202F}5"),
    ("a \u{A0} b", "a \u{A0} b"), ("một\u{3000}hai", "một hai"), (" \n", ""), ("", ""),
  ])
  func whiteSpaceFolds(text: String, folded: String) {
    #expect(Array(ScalarReading.folded(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func linesAreFoldedAndNotBlank() {
    #expect(ScalarReading.lines(" a  b \r\n\n\rc\n \nd") == ["a b", "c", "d"])
  }

  @Test(arguments: [
    ("0", 0), ("012", 12), ("-5", -5), ("1.200", 1200), ("1.200.000", 1_200_000), ("12.000", 12000),
    ("1.20", nil), ("1.2000", nil), ("1200.000", nil), (".200", nil), ("1.", 1), ("1,200", nil),
    ("+5", nil), ("--5", nil), ("-", nil), ("", nil), ("1 200", nil), ("٣", nil), ("5.0", 5),
    ("1.00", 1),
    ("9223372036854775808", nil), ("1.2.", nil), ("1.200.", 1200), ("1.200.0", nil), (".", nil),
    (".0", nil),
    ("500.000 đồng", 500_000), ("500.000đ", 500_000), ("500.000 ₫", 500_000),
    ("500000 VNĐ", 500_000),
    ("₫500.000", 500_000), ("- ₫", 0), ("đồng", nil), ("5 nghìn", nil), ("$5", nil), ("5%", nil),
  ])
  func wholeNumbers(text: String, number: Int?) {
    #expect(ScalarReading.whole(text) == number)
  }

  @Test(arguments: [
    ("Họ và tên", "hovaten"), ("ĐƠN-VỊ", "donvi"), ("Số (TT)", "sott"), ("Ưu tú 1", "uutu1"),
    ("Nghi\u{323}\u{302}", "nghi"), ("ỹ Ỡ ậ", "yoa"),
  ])
  func headingsWithoutAccents(heading: String, bare: String) {
    #expect(FieldNames.bare(heading) == bare)
  }
}
