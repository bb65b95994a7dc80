import Diagnostics

/// The sentences about a list as a whole.
extension Diagnostic {
  static func nameCollision(_ path: String, _ first: Int, _ second: Int) -> Diagnostic {
    .error(
      Code("batch.name-collision"),
      Message(
        vi: "hàng \(first) và hàng \(second) của danh sách cùng tên tệp “\(path)”",
        en: "rows \(first) and \(second) of the list would both be the file “\(path)”"),
      at: .file("-o"),
      hint: Message(vi: "thêm {stt} vào mẫu tên", en: "add {stt} to the pattern"))
  }

  static func nameTooLong(_ path: String, at location: SourceLocation) -> Diagnostic {
    .error(
      Code("batch.name-too-long"),
      Message(
        vi: "tên tệp của hàng này quá dài: “\(path)”",
        en: "the file name of this row is too long: “\(path)”"),
      at: location,
      hint: Message(
        vi: "bớt trường trong mẫu tên -o, ví dụ chỉ dùng {stt}",
        en: "put fewer fields into the pattern -o, for instance {stt} alone"))
  }

  static func nothingSelected() -> Diagnostic {
    .error(
      Code("batch.nothing-selected"),
      Message(
        vi: "không có dòng nào của danh sách được chọn", en: "no row of the list is selected"),
      at: nil,
      hint: Message(vi: "xem lại --only, --where", en: "look at --only and --where again"))
  }
}
