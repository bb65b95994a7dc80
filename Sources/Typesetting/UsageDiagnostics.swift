import Diagnostics

/// The sentences about a layout called in the wrong way.
extension Diagnostic {
  static func emptyList(_ path: String) -> Diagnostic {
    .error(
      Code("data.no-rows"),
      Message(vi: "danh sách không có dòng nào", en: "the list has no rows"), at: .file(path))
  }

  static func needsList(_ layout: String) -> Diagnostic {
    .error(
      Code("usage.needs-list"),
      Message(
        vi: "bố cục “\(layout)” làm mỗi dòng của danh sách một bản",
        en: "the layout “\(layout)” makes one document for each row of a list"),
      at: nil,
      hint: Message(
        vi: "dùng: vanthu batch \(layout) --data HỒ-SƠ --records DANH-SÁCH",
        en: "use: vanthu batch \(layout) --data RECORD --records LIST"))
  }

  static func noRegister(_ layout: String) -> Diagnostic {
    .error(
      Code("usage.no-register"),
      Message(
        vi: "bố cục “\(layout)” không có số sổ vàng", en: "the layout “\(layout)” has no register"),
      at: .file("--register-from"),
      hint: Message(
        vi: "bố cục khai bằng khóa register: tên trường của dòng",
        en: "a layout names the field of a row with the key register"))
  }

  static func takesNoList(_ layout: String) -> Diagnostic {
    .error(
      Code("usage.takes-no-list"),
      Message(
        vi: "bố cục “\(layout)” không lấy danh sách", en: "the layout “\(layout)” takes no list"),
      at: nil,
      hint: Message(
        vi: "dùng: vanthu render HỒ-SƠ --layout \(layout)",
        en: "use: vanthu render RECORD --layout \(layout)"))
  }
}
