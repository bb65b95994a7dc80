import LegacyText
import Testing

/// What machines write and what was lost on the way is told; what people write is not.
@Suite struct TextScreenTests {
  @Test(
    arguments: [
      "Nguy?n V?n An", "?ã có thành tích", "thi ?ua", "H? và tên", "Ch? t?ch", "D??ng", "Đơn v?",
      "CH? T?CH", "xu?t s?c trong phong trào",
    ])
  func lostLetters(text: String) {
    guard case .lostLetters? = TextScreen.fault(in: text) else {
      Issue.record("“\(text)” passes")
      return
    }
  }

  @Test(
    arguments: [
      "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "####", "Err:502", "NULL", "null", "None",
      "nan", "NaN", "undefined", "[object Object]", "true", "FALSE", "N/A", "Phòng undefined",
      "Phòng #REF!", "Ông [object Object]", "(null)",
    ])
  func machineWords(text: String) {
    guard case .machineWord? = TextScreen.fault(in: text) else {
      Issue.record("“\(text)” passes")
      return
    }
  }

  @Test(
    arguments: [
      "«Ten»", "«Họ và tên»", "Ông «Họ_tên»", "{{ten}}", "Ông {{ ten }}", "${ten}", "[Họ tên]",
      "<<Họ tên>>", "<Họ tên>", "{ten}", "{0}", "%HO_TEN%", "......", "…", "____", "xxx",
    ])
  func unfilled(text: String) {
    guard case .unfilled? = TextScreen.fault(in: text) else {
      Issue.record("“\(text)” passes")
      return
    }
  }

  @Test(
    arguments: [
      "<b>Chuyên viên</b>", "Nội vụ &amp; Lao động", "A<br/>B", "An&nbsp;B", "&#7871;",
      "Nguy\\u1ec5n",
      "Ph%C3%B2ng", "Dòng_x000D_hai", "một\\nhai", "=A1", "=VLOOKUP(A1;B:C;2)", "'Nguyễn Văn An",
    ])
  func codes(text: String) {
    #expect(TextScreen.fault(in: text) != nil, "“\(text)” passes")
  }

  @Test(
    arguments: [
      "Làm thế nào cho tốt?", "tốt?", "Vì sao?Vì yêu", "“Học để làm gì?”",
      "https://a.vn/x?id=1&b=2",
      "Đạt giải #1 cuộc thi", "Công ty TNHH A & B", "R&D", "100%", "5 < 7", "«Dạy tốt, học tốt»!",
      "Phong trào «Dạy tốt, học tốt»", "Phòng Tài chính - Kế hoạch", "Nan", "giỏi nan giải",
      "K'Brôih",
      "Lớp 5/1", "[1] Luật số 06", "Nhà văn hóa (cơ sở 2)", "a = b", "WTO?", "H'Liêr Niê", "…tiếp",
      "Pháp lệnh số 1/2026", "Hello", "Niê Y Null'a", "'Giọng hát hay' năm 2026", "Ai?",
      "500.000 đ",
    ])
  func goodTexts(text: String) {
    #expect(TextScreen.fault(in: text) == nil)
  }

  @Test(
    arguments: [
      "Nguyễn Văn An?", "Nguyễn Văn [An]", "Nguyễn Văn None", "NA", "Nguyễn_Văn_An", "An#1", "x",
    ])
  func faultyNames(name: String) {
    #expect(TextScreen.fault(in: name, isName: true) != nil)
  }

  @Test(
    arguments: [
      "Nguyễn Văn An", "Công ty TNHH A & B", "Trường THCS “Hoa Sen” (cơ sở 2)", "K'Brôih",
      "H'Liêr Niê",
      "Tổ 1/5", "Y Bhăm Êban", "Lò Thị Ánh", "Đội 3, Ấp Hòa Bình", "Nan", "Công ty CP 3-2",
    ])
  func goodNames(name: String) {
    #expect(TextScreen.fault(in: name, isName: true) == nil)
  }

  @Test func filesOfCodePages() {
    let latin1 =
      "STT;H? tên\n1;Nguy?n Văn".replacing("ă", with: "a") + ";Ch?c v?\n2;Tr?n B\u{EC}nh;x?u"
    let bytes = latin1.unicodeScalars.map { UInt8($0.value) }
    #expect(LostLetters(inBytes: bytes)?.example == "Nguy?n")
    // TCVN3 with questions in it has lost nothing.
    let tcvn3: [UInt8] = Array("V× sao? Kh«ng? Cã?".unicodeScalars.map { UInt8($0.value) })
    #expect(LostLetters(inBytes: tcvn3) == nil)
  }
}
