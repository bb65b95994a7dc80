import Diagnostics
import Vietnamese

/// The fields of one group, to be found by what clerks write: name, label or alias.
struct FieldNames: Sendable {
  private let fields: [Field]
  /// The fields by what their names come to without case, and without accents too.
  private var byFoldedName: [String: [Int]] = [:]
  private var byBareName: [String: [Int]] = [:]
  private let mapping: HeadingMapping

  init(_ fields: [Field], mapping: HeadingMapping = HeadingMapping()) {
    self.fields = fields
    self.mapping = mapping
    for (index, field) in fields.enumerated() {
      let names = Self.names(of: field)
      for name in Set(names.map(Self.folded)) { byFoldedName[name, default: []].append(index) }
      for name in Set(names.map({ Self.bare($0) })) { byBareName[name, default: []].append(index) }
    }
  }

  /// The field that a spreadsheet's heading means.
  ///
  /// Case, spaces and punctuation do not matter, nor what is in brackets ("(viết có dấu)") if the rest says enough. Accents decide only where several fields differ by nothing
  /// else ("Số" and "Sở"); a heading that could still mean several means none.
  func field(headed heading: String) -> Field? {
    if let mapped = mapping[heading] { return fields.first { $0.name == mapped } }
    return unmapped(headed: heading)
  }

  /// Whether the mapping leaves a heading's column out.
  func ignores(_ heading: String) -> Bool { mapping[heading] == .some(nil) }

  /// What rows are to call a heading so that its field is found without the mapping: the heading where that does.
  func key(of field: Field, headed heading: String) -> String {
    unmapped(headed: heading)?.name == field.name ? heading : field.name
  }

  /// Whether a heading is of a column that lists have for those who handle them: no document prints it.
  func isForHandling(_ heading: String) -> Bool { isAside(heading, among: Self.handling) }

  /// Whether a heading is of a column that lists often have and no document of ours prints: `Ngày sinh`, `Số điện thoại`.
  func isForeign(_ heading: String) -> Bool { isAside(heading, among: Self.foreign) }

  private func isAside(_ heading: String, among headings: Set<String>) -> Bool {
    // Rows that are searched for headings hold names and achievements, which are longer.
    guard heading.utf8.count <= Self.longestAside, !fields.isEmpty, mapping[heading] == nil else {
      return false
    }
    if headings.contains(Self.bare(heading)) { return true }
    let short = Self.withoutBrackets(heading)
    return short != heading && headings.contains(Self.bare(short))
  }

  /// A heading without what stands in brackets: `Số tiền (đồng)`.
  private static func withoutBrackets(_ heading: String) -> String {
    guard heading.utf8.contains(UInt8(ascii: "(")) else { return heading }
    return heading.replacing(/\([^()]*\)/, with: "")
  }

  /// In bytes.
  private static let longestHeading = 160
  private static let longestAside = 60
  private static let handling: Set = ["ghichu", "kynhan", "chuky", "kyten", "nguoinhan"]
  private static let foreign: Set = [
    "ngaysinh", "namsinh", "ngaythangnamsinh", "ngaythangsinh", "tuoi", "gioitinh", "namnu", "phai",
    "nam", "nu", "dantoc", "tongiao", "noisinh", "dienthoai",
    "sodienthoai", "sdt", "sodt", "dt", "didong", "dienthoaididong", "sodidong", "zalo", "facebook",
    "email", "emaillienhe", "thudientu", "diachiemail", "cccd", "socccd", "cmnd", "socmnd",
    "cmndcccd",
    "cccdcmnd", "socmndcccd", "cancuoc", "cancuoccongdan", "socancuoc", "socancuoccongdan",
    "sodinhdanh",
    "sodinhdanhcanhan", "masothue", "mst", "sotaikhoan", "stk", "nganhang", "manhanvien", "macanbo",
    "manv",
    "macb", "mahocsinh", "masinhvien", "masv", "trinhdo", "trinhdochuyenmon", "chuyenmon",
    "ngayvaodang",
    "dangvien", "ngayvaodoan", "sothedang", "ngayvaonganh", "anh", "hinhanh", "luong", "hesoluong",
  ]

  private func unmapped(headed heading: String) -> Field? {
    // Rows that are searched for headings hold sentences too.
    guard heading.utf8.count <= Self.longestHeading else { return nil }
    if let field = named(heading) { return field }
    if heading.utf8.contains(UInt8(ascii: "(")) {
      let short = Self.withoutBrackets(heading)
      if short.count < heading.count, let field = unmapped(headed: short) { return field }
    }
    // “Họ và tên/Tên tập thể”: each part means the same.
    guard heading.utf8.contains(where: { "/,;|\n\r".utf8.contains($0) }) else { return nil }
    let parts = heading.split { "/,;|".contains($0) || $0.isNewline }
      .filter { $0.contains(where: \.isLetter) }
    guard parts.count > 1, let first = named(String(parts[0])),
      parts.dropFirst().allSatisfy({ named(String($0))?.name == first.name })
    else { return nil }
    return first
  }

  /// What the title of a group of rows says of them: “II. CÁ NHÂN” that their kind is `Cá nhân`.
  ///
  /// - Returns: a field and the label of its choice; nil if the title names no choice, or several.
  func choice(inTitle title: String) -> (field: Field, label: String)? {
    guard title.utf8.count <= 200 else { return nil }
    let folded = Self.folded(title)
    var found: (field: Field, label: String)?
    for field in fields {
      guard case .choice(let choices) = field.type else { continue }
      for choice in choices where folded.contains(Self.folded(choice.label)) {
        if found != nil { return nil }
        found = (field, choice.label)
      }
    }
    return found
  }

  private func named(_ heading: String) -> Field? {
    let folded = Self.folded(heading)
    if let exact = byFoldedName[folded] { return exact.count == 1 ? fields[exact[0]] : nil }
    let bare = byBareName[Self.bare(folded: folded)] ?? []
    return bare.count == 1 ? fields[bare[0]] : nil
  }

  /// Whether there are no fields.
  var isEmpty: Bool { fields.isEmpty }

  /// Everything a heading may say, for hints.
  var headings: [String] { fields.flatMap(Self.names) }

  static func names(of field: Field) -> [String] { [field.name, field.label] + field.aliases }

  /// Lower case without spaces and punctuation; text of nothing else ("%") stays as it is.
  static func folded(_ text: String) -> String {
    let folded = text.normalizedVietnamese.smallLettersAndDigits
    return folded.isEmpty ? text : folded
  }

  /// The same without accents, đ as d; what is not Latin stays as it is.
  static func bare(_ text: String) -> String { bare(folded: folded(text)) }

  private static func bare(folded: String) -> String {
    if let bare = bareVietnamese(folded) { return bare }
    let bare = slug(folded)
    return bare.isEmpty ? folded : bare
  }
}
