import Diagnostics

/// What can be wrong with a record.
extension Diagnostic {
  static func missingField(_ field: Field, at location: SourceLocation) -> Diagnostic {
    .error(
      .missingField,
      Message(vi: "thiếu \(field.title)", en: "\(field.title) is missing"),
      at: location,
      hint: field.note.map { Message(vi: $0, en: $0) })
  }

  static func emptyItem(of field: Field, at location: SourceLocation) -> Diagnostic {
    .error(
      .missingField,
      Message(vi: "một mục của \(field.title) để trống", en: "an item of \(field.title) is empty"),
      at: location, hint: Message(vi: "ghi nội dung hoặc xoá mục này", en: "fill it or delete it"))
  }

  static func foreignDash(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongType,
      Message(
        vi: "gạch đầu dòng ở đây không phải dấu trừ “-”, nên các dòng không thành danh sách",
        en: "the dash here is not “-”, so that the lines are no list"),
      at: location,
      hint: Message(
        vi: "thay bằng dấu trừ và một dấu cách: “- nội dung”",
        en: "put a hyphen and a space in its place: “- text”"))
  }

  static func missingColumn(_ field: Field, at location: SourceLocation) -> Diagnostic {
    .error(
      .missingField,
      Message(
        vi: "bảng không có cột \(field.title)", en: "the table has no column \(field.title)"),
      at: location)
  }

  static func unknownKey(_ entry: Value.Entry, among fields: [Field]) -> Diagnostic {
    let meant = FieldNames(fields).field(headed: entry.key)
    return .error(
      .unknownKey,
      Message(
        vi: "không có trường nào tên “\(entry.key)” ở đây",
        en: "there is no field named “\(entry.key)” here"),
      at: entry.keyLocation,
      hint: meant.map { Message(vi: "ghi là “\($0.name)”", en: "write “\($0.name)”") }
        ?? .nearest(to: entry.key, among: fields.map(\.name)))
  }

  static func unknownHeading(_ heading: Heading, among fields: [Field]) -> Diagnostic {
    let near = nearest(to: heading.text, among: FieldNames(fields).headings)
    let labels = fields.map(\.label).joined(separator: ", ")
    return .error(
      .unknownKey,
      Message(
        vi: "không có cột nào tên “\(heading.text)”",
        en: "there is no column named “\(heading.text)”"),
      at: heading.location,
      hint: near.map { .didYouMean($0) }
        ?? Message(
          vi: "các cột: \(labels). Để bỏ qua hoặc ghép cột: --save-mapping, --mapping",
          en: "columns: \(labels). To leave a column out or map it: --save-mapping, --mapping"))
  }

  static func badLength(
    of lines: [String], for field: Field, at location: SourceLocation
  ) -> Diagnostic? {
    // To count letters takes a while, and most fields may be as long as one likes.
    if field.maximum == nil, field.minimum == nil { return nil }
    // A letter is a byte or more.
    if field.minimum == nil, let maximum = field.maximum,
      lines.reduce(0, { $0 + $1.utf8.count }) <= maximum
    {
      return nil
    }
    let count = lines.reduce(0) { $0 + $1.count }
    if let maximum = field.maximum, count > maximum {
      return .error(
        .tooLong,
        Message(
          vi: "\(field.title) dài \(count) chữ cái, tối đa \(maximum)",
          en: "\(field.title) has \(count) letters, at most \(maximum) are allowed"),
        at: location)
    }
    if let minimum = field.minimum, count < minimum {
      return .error(
        .tooShort,
        Message(
          vi: "\(field.title) chỉ có \(count) chữ cái, tối thiểu \(minimum)",
          en: "\(field.title) has \(count) letters, at least \(minimum) are wanted"),
        at: location)
    }
    return nil
  }

  static func badValue(
    _ text: String, for field: Field, _ wanted: Message, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .badValue,
      Message(
        vi: "\(field.title): “\(text)” không phải là \(wanted.vietnamese)",
        en: "\(field.title): “\(text)” is not \(wanted.english)"),
      at: location)
  }

  static func outOfBounds(
    _ number: Int, for field: Field, at location: SourceLocation
  ) -> Diagnostic {
    let least = field.minimum.map(String.init) ?? "…"
    let most = field.maximum.map(String.init) ?? "…"
    return .error(
      .badValue,
      Message(
        vi: "\(field.title): \(number) nằm ngoài khoảng \(least) – \(most)",
        en: "\(field.title): \(number) is not within \(least) – \(most)"),
      at: location)
  }

  static func badChoice(
    _ text: String, of choices: [FieldType.Choice], for field: Field, at location: SourceLocation
  ) -> Diagnostic {
    var problem = badValue(
      text, for: field,
      Message(vi: "một trong các lựa chọn", en: "one of the choices"), at: location)
    let list = choices.map { "\($0.key) (\($0.label))" }.joined(separator: ", ")
    problem.hint = Message(vi: "chọn một trong: \(list)", en: "choose one of: \(list)")
    return problem
  }

  static func unknownReference(
    _ text: String, for field: Field, to list: String, among known: [String],
    at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .unknownReference,
      Message(
        vi: "\(field.title): không có “\(text)” trong danh sách “\(list)”",
        en: "\(field.title): there is no “\(text)” in the list “\(list)”"),
      at: location, hint: .nearest(to: text, among: known))
  }
}

extension Message {
  static let wholeWanted = Message(
    vi: "số nguyên (ví dụ 12 hoặc 1.200)", en: "a whole number (as 12 or 1.200)")
  static let numberWanted = Message(
    vi: "một số (ví dụ 05, 05a, 12/SV), không phải câu chữ",
    en: "a number (as 05, 05a, 12/SV); sentences do not belong here")
  static let dateWanted = Message(
    vi: "ngày có thật (ví dụ 06/01/2023)", en: "a date that exists (as 06/01/2023)")
  static let issueDateWanted = Message(
    vi: "ngày có thật, hoặc tháng và năm khi chưa ký (ví dụ 06/01/2023 hoặc 01/2023)",
    en: "a date that exists, or month and year before signing (as 06/01/2023 or 01/2023)")
  static let timeWanted = Message(
    vi: "giờ trong ngày (ví dụ 14:00 hoặc 14h30)", en: "a time of day (as 14:00 or 14h30)")
}
