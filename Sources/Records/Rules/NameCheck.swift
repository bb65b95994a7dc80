import Diagnostics
import LegacyText
import Vietnamese

/// Looks whether a name can be what the row says of it.
struct NameCheck {
  private(set) var problems: [Diagnostic] = []

  init(_ field: Field, in row: Value, fields: [Field], honorifics: [Field]) {
    guard let (name, location) = row.filled(field) else { return }
    // What the screen for all texts refuses is told there.
    if TextScreen.fault(in: name, isName: true) != nil { return }
    guard name.contains(where: \.isLetter) else {
      problems = [.name(.error, .noLetters(name), at: location)]
      return
    }
    if let sign = name.unicodeScalars.first(where: Self.isSymbol) {
      problems = [.name(.error, .symbol(String(sign), name), at: location)]
      return
    }
    let isPerson = field.rules.personWhen.flatMap { Self.holds($0, in: row, fields: fields) }
    let words = name.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    switch isPerson {
    case true?: checkPerson(name, words, at: location)
    case false?:
      if Self.isLikePerson(words) {
        problems.append(.name(.error, .personForBody(name), at: location))
      }
    case nil: break
    }
    // One small letter of ASCII is enough to tell.
    let hasSmall = name.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if !hasSmall, name == name.uppercased(), name.count(where: { $0.isLetter }) > 3 {
      problems.append(.name(.warning, .capitals(name), at: location))
    }
    if isPerson != false, let written = row[field.name]?.text {
      let people = Self.people(in: written)
      if people.count > 1 { problems.append(.name(.warning, .severalPeople(people), at: location)) }
    }
    for field in honorifics { checkHonorific(field, in: row, before: words) }
  }

  /// Whether a sign belongs into no name: `¨`, `×` and the like, which old encodings leave, and pictures.
  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    // Most are letters; the tables of the standard library need not be asked.
    if scalar.isLetterOrDigit || scalar == " " { return false }
    return switch scalar.properties.generalCategory {
    case .modifierSymbol, .mathSymbol, .currencySymbol: scalar != "+"
    case .otherSymbol: scalar.value < 0x100
    default: false
    }
  }

  /// Whether a condition holds; nil if the choice that it names is not made, or not understood.
  private static func holds(
    _ condition: FieldRules.Condition, in row: Value, fields: [Field]
  ) -> Bool? {
    guard let field = fields.first(where: { $0.name == condition.field }),
      case .choice(let choices) = field.type, let text = row.filled(field)?.text,
      let choice = ScalarReading.choice(text, of: choices)
    else { return nil }
    return condition.keys.contains(choice.key)
  }

  /// The honorific before a person's name, and the name; nil if there is none.
  static func honorific(before name: String) -> (honorific: String, name: String)? {
    let words = name.split(separator: " ").map(String.init)
    for count in [2, 1] where words.count >= count + 2 {
      let before = words.prefix(count).joined(separator: " ")
      let rest = words.dropFirst(count)
      guard honorifics.contains(before.lowercased()),
        rest.allSatisfy({ $0.first?.isUppercase ?? false }), !bodyBegins(rest)
      else { continue }
      // Ông is a family name too: “Ông Thị Lan”.
      if let second = rest.first?.lowercased(), ["thị", "văn"].contains(second) { return nil }
      return (honorific: before, name: rest.joined(separator: " "))
    }
    return nil
  }

  /// Whether a name begins as those of bodies do.
  static func isLikeBody(_ name: String) -> Bool {
    bodyBegins(name.split(separator: " ").map(String.init)[...])
  }

  private static func bodyBegins(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first?.lowercased() else { return false }
    let two = words.prefix(2).joined(separator: " ").lowercased()
    return bodies.contains(first) || bodies.contains(two)
  }

  private mutating func checkPerson(_ name: String, _ words: [String], at location: SourceLocation)
  {
    let lower = words.map { $0.lowercased() }
    let isSurname = lower.first == "ông" && lower.count > 2 && ["thị", "văn"].contains(lower[1])
    if let first = lower.first, words.count > 2 || lower.count > 1, !isSurname,
      Self.honorifics.contains(first)
        || Self.honorifics.contains(lower.prefix(2).joined(separator: " "))
    {
      problems.append(.name(.error, .honorificInName(name), at: location))
    } else if let first = lower.first, Self.bodyBegins(words[...]) {
      // “Ban” is a family name too, of the Nùng and the Dao.
      let mayBePerson =
        first == "ban" && (2...4).contains(words.count)
        && words.allSatisfy { $0.first?.isUppercase ?? false }
      problems.append(
        .name(mayBePerson ? .warning : .error, .bodyForPerson(name), at: location))
    } else if words.contains(where: { $0.first?.isLowercase ?? false }) {
      // Particles of foreign names may be small; the first word never is.
      let isFirst = words.first?.first?.isLowercase ?? false
      problems.append(.name(isFirst ? .error : .warning, .smallLetters(name), at: location))
    } else if name.contains(where: \.isNumber) {
      problems.append(.name(.warning, .digits(name), at: location))
    } else if words.count == 1 {
      problems.append(.name(.warning, .oneWord(name), at: location))
    }
  }

  /// The names of persons among the pieces of a text between signs that part names; none where a piece is no name.
  private static func people(in text: String) -> [String] {
    let pieces = text.split { $0.isNewline || ";,/&+".contains($0) }
      .flatMap {
        String($0).replacing(" và ", with: ";").replacing(" - ", with: ";").split(separator: ";")
      }
      .map { ScalarReading.folded(String($0)) }.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return [] }
    let areNames = pieces.allSatisfy { piece in
      var words = piece.split(separator: " ").map(String.init)
      if let first = words.first?.lowercased(), honorifics.contains(first) { words.removeFirst() }
      return (2...5).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
        && words.allSatisfy { $0.allSatisfy(\.isLetter) }
    }
    return areNames ? pieces : []
  }

  /// Whether words look like a person's name: a family name, and two to four words more, each with a capital.
  private static func isLikePerson(_ words: [String]) -> Bool {
    guard (3...5).contains(words.count), let first = words.first?.lowercased() else { return false }
    return families.contains(first) && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  private mutating func checkHonorific(_ field: Field, in row: Value, before words: [String]) {
    guard let (text, location) = row.filled(field) else { return }
    let key = text.lowercased()
    guard Self.honorifics.contains(key) else {
      problems.append(.name(.warning, .unknownHonorific(text), at: location))
      return
    }
    let middle = words.dropFirst().dropLast().map { $0.lowercased() }
    if key == "ông" && middle.contains("thị") || key == "bà" && middle == ["văn"] {
      problems.append(
        .name(.warning, .honorificAgainstName(text, words.joined(separator: " ")), at: location))
    }
  }

  /// Source: domain.md §6.6, and what certificates of schools and unions say.
  private static let honorifics: Set<String> = [
    "ông", "bà", "ông bà", "đồng chí", "đ/c", "em", "cháu", "anh", "chị", "cô", "thầy", "thầy giáo",
    "cô giáo", "bác", "cụ", "hòa thượng", "thượng tọa", "đại đức", "ni sư", "linh mục", "mục sư",
    "bác sĩ", "nhà giáo", "nghệ sĩ", "vận động viên", "huấn luyện viên",
  ]

  /// The first words of names of bodies.
  private static let bodies: Set<String> = [
    "ban", "phòng", "tổ", "hội", "chi bộ", "chi hội", "chi đoàn", "trường", "công ty", "đội",
    "ủy ban",
    "uỷ ban", "tập thể", "khoa", "trung tâm", "văn phòng", "đảng ủy", "đảng bộ", "liên đoàn",
    "câu lạc",
    "cán bộ", "nhân dân", "khu phố", "tổng công", "ngân hàng", "bệnh viện", "trạm", "sở", "cục",
    "vụ", "công an", "ấp", "thôn", "xóm", "đoàn thanh", "đoàn tncs", "hợp tác", "doanh nghiệp",
    "viện",
    "học viện", "hộ kinh", "cửa hàng", "nhà máy", "xí nghiệp", "chi cục", "báo", "đài", "tòa án",
    "viện kiểm", "mặt trận",
  ]

  /// The most frequent family names.
  private static let families: Set<String> = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ",
    "ngô",
    "dương", "lý", "đinh", "trịnh", "lương", "đoàn", "mai", "tạ", "chu", "cao",
  ]
}

extension Diagnostic {
  /// What is odd about a name.
  fileprivate enum Oddity {
    case symbol(String, String), noLetters(String), personForBody(String), bodyForPerson(String),
      honorificInName(String)
    case smallLetters(String), capitals(String), digits(String), oneWord(String)
    case severalPeople([String])
    case unknownHonorific(String), honorificAgainstName(String, String)
  }

  fileprivate static func name(
    _ severity: Severity, _ oddity: Oddity, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      code: .doubtfulName, severity: severity, message: message(oddity), location: location,
      hint: hint(oddity))
  }

  private static func message(_ oddity: Oddity) -> Message {
    switch oddity {
    case .symbol(let sign, let name):
      Message(
        vi: "tên có ký tự lạ “\(sign)”: “\(name)”",
        en: "a sign that belongs into no name, “\(sign)”: “\(name)”")
    case .noLetters(let name):
      Message(vi: "“\(name)” không phải là tên", en: "“\(name)” is no name")
    case .personForBody(let name):
      Message(
        vi: "“\(name)” có vẻ là tên người, nhưng dòng này không ghi là cá nhân",
        en: "“\(name)” looks like a person's name, but the row does not say that it is a person")
    case .bodyForPerson(let name):
      Message(
        vi: "“\(name)” có vẻ là tên tập thể, nhưng dòng này ghi là cá nhân",
        en: "“\(name)” looks like the name of a body, but the row says that it is a person")
    case .honorificInName(let name):
      Message(
        vi: "ô tên có cả danh xưng: “\(name)”", en: "the name holds the honorific too: “\(name)”")
    case .smallLetters(let name):
      Message(vi: "tên riêng chưa viết hoa: “\(name)”", en: "a name in small letters: “\(name)”")
    case .capitals(let name):
      Message(vi: "tên viết toàn chữ hoa: “\(name)”", en: "a name all in capitals: “\(name)”")
    case .digits(let name):
      Message(vi: "tên người có chữ số: “\(name)”", en: "a person's name with digits: “\(name)”")
    case .oneWord(let name):
      Message(
        vi: "tên người chỉ có một chữ: “\(name)”", en: "a person's name of one word: “\(name)”")
    case .severalPeople(let people):
      Message(
        vi: "ô tên có \(people.count) người: \(people.joined(separator: "; "))",
        en: "\(people.count) people in one name cell: \(people.joined(separator: "; "))")
    case .unknownHonorific(let text):
      Message(vi: "danh xưng lạ: “\(text)”", en: "an unknown honorific: “\(text)”")
    case .honorificAgainstName(let text, let name):
      Message(
        vi: "danh xưng “\(text)” có vẻ không hợp với tên “\(name)”",
        en: "the honorific “\(text)” hardly fits the name “\(name)”")
    }
  }

  private static func hint(_ oddity: Oddity) -> Message? {
    switch oddity {
    case .symbol:
      Message(
        vi: "gõ lại tên; nếu là bảng mã cũ: vanthu convert",
        en: "type the name again; if it is in an old encoding: vanthu convert")
    case .personForBody, .bodyForPerson:
      Message(vi: "sửa cột đối tượng hoặc cột tên", en: "mend the kind or the name")
    case .honorificInName:
      Message(
        vi: "chuyển danh xưng sang cột của nó", en: "move the honorific to its own column")
    case .severalPeople:
      Message(
        vi: "mỗi người một dòng, nếu mỗi người một bản",
        en: "give each a row of his own, if each is to have a copy")
    case .smallLetters, .capitals:
      Message(vi: "viết như “Nguyễn Văn An”", en: "write it like “Nguyễn Văn An”")
    default: nil
    }
  }
}
