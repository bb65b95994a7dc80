import Diagnostics

extension Diagnostic {
  /// Something stands twice; `first` is where it stood before, if we know.
  static func duplicate(
    key: String, at location: SourceLocation, first: SourceLocation?
  ) -> Diagnostic {
    .error(
      .duplicateKey,
      Message(
        vi: "“\(key)” được ghi hai lần" + (first.map { ", lần đầu ở \($0)" } ?? ""),
        en: "“\(key)” stands twice" + (first.map { ", first at \($0)" } ?? "")),
      at: location,
      hint: Message(vi: "chỉ giữ lại một", en: "keep only one of them"))
  }

  static func keyIsNoText(at location: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(vi: "tên trường phải là chữ", en: "the name of a field must be plain text"),
      at: location,
      hint: Message(
        vi: "ghi “tên: giá trị”; nếu là nội dung, hãy đặt trong ngoặc kép",
        en: "write “name: value”; if this is content, put it in quotes"))
  }

  static func tooDeep(at location: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dữ liệu lồng nhau quá \(YAMLReader.depthLimit) tầng",
        en: "the data is nested more than \(YAMLReader.depthLimit) levels deep"),
      at: location)
  }

  static func tooManyValues(at location: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dữ liệu có quá \(YAMLReader.nodeLimit) giá trị (do các dấu “*” lặp lại nhau)",
        en: "the data unfolds to more than \(YAMLReader.nodeLimit) values (by aliases “*”)"),
      at: location)
  }

  static func tooManyBytes(at location: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "các dấu “*” lặp lại hơn \(YAMLReader.aliasBytesLimit >> 20) MB chữ",
        en: "aliases “*” repeat more than \(YAMLReader.aliasBytesLimit >> 20) MB of text"),
      at: location)
  }

  /// A value of the wrong shape.
  static func wrongType(_ value: Value, wanted: Message) -> Diagnostic {
    let found =
      switch value.content {
      case .empty: Message(vi: "ô trống", en: "nothing")
      case .text: Message(vi: "một đoạn chữ", en: "a text")
      case .list: Message(vi: "một danh sách", en: "a list")
      case .fault: Message(vi: "một ô bị lỗi", en: "a cell that cannot be read")
      case .map: Message(vi: "một nhóm trường", en: "a group of fields")
      }
    return .error(
      .wrongType,
      Message(
        vi: "cần \(wanted.vietnamese), nhưng ở đây là \(found.vietnamese)",
        en: "\(wanted.english) is wanted, but here stands \(found.english)"),
      at: value.location)
  }
}
