package import Diagnostics
import LegacyText

extension Diagnostic {
  /// What is to be told of a text that nobody would have printed; nil if it is fine.
  ///
  /// - Parameter isName: whether it is the name of a person or body.
  package static func screening(
    _ text: String, isName: Bool = false, at location: SourceLocation
  ) -> Diagnostic? {
    TextScreen.fault(in: text, isName: isName).map { .screened($0, text, at: location) }
  }

  private static func screened(
    _ fault: TextFault, _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    let code: Code =
      switch fault {
      case .lostLetters: .badEncoding
      case .signInName: .doubtfulName
      default: .machineText
      }
    return .error(code, message(fault, text), at: location, hint: hint(fault))
  }

  private static func message(_ fault: TextFault, _ text: String) -> Message {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
    switch fault {
    case .lostLetters(let word):
      return Message(
        vi: "chữ đã mất, còn dấu “?”: “\(word.prefix(60))”",
        en: "letters were lost and became “?”: “\(word.prefix(60))”")
    case .machineWord(let word):
      return Message(
        vi: "“\(word)” do máy ghi, không phải nội dung: “\(shown)”",
        en: "“\(word)” was written by a program and says nothing: “\(shown)”")
    case .unfilled(let place):
      return Message(
        vi: "chỗ này chưa được điền: “\(place.prefix(60))”",
        en: "this was left to be filled in: “\(place.prefix(60))”")
    case .markup(let code):
      return Message(
        vi: "mã của trang web hoặc phần mềm “\(code.prefix(40))” còn trong chữ: “\(shown)”",
        en: "codes of a web page or program, “\(code.prefix(40))”, are left in the text: “\(shown)”"
      )
    case .formula:
      return Message(
        vi: "công thức nằm nguyên trong ô như chữ: “\(shown)”",
        en: "a formula stands here as text: “\(shown)”")
    case .strayQuote:
      return Message(
        vi: "dấu nháy đơn thừa ở đầu: “\(shown)”", en: "a stray quote at the start: “\(shown)”")
    case .signInName(let sign):
      return Message(
        vi: "tên có ký tự lạ “\(sign)”: “\(shown)”",
        en: "a sign that belongs into no name, “\(sign)”: “\(shown)”")
    }
  }

  private static func hint(_ fault: TextFault) -> Message {
    switch fault {
    case .lostLetters:
      Message(
        vi: "gõ lại; nếu có nhiều, mở bảng gốc rồi Lưu thành… “CSV UTF-8” hoặc .xlsx",
        en: "type it again; if there are many, save the source as “CSV UTF-8” or .xlsx")
    case .machineWord, .unfilled:
      Message(vi: "ghi nội dung thật, hoặc để trống", en: "write what is meant, or nothing")
    case .formula:
      Message(
        vi: "dán giá trị thay cho công thức", en: "paste the value in the formula's place")
    case .markup, .strayQuote, .signInName:
      Message(vi: "gõ lại chỗ này", en: "type it again")
    }
  }
}
