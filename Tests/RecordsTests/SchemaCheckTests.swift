import Diagnostics
import Testing
import Vietnamese

@testable import Records

struct SchemaCheckTests {
  static let declaration = """
    record: hoi-nghi
    label: Hội nghị
    fields:
      conference:
        label: Hội nghị
        type: group
        required: true
        fields:
          name:  {label: Tên hội nghị, type: text, required: true, min: 3, max: 40}
          date:  {label: Ngày tổ chức, type: date, required: true}
          start: {label: Giờ bắt đầu, type: time}
          venue: {label: Nơi họp, type: group, fields: {hall: {type: text, required: true}, city: {type: text}}}
      people:
        label: Nhân sự
        type: list
        fields:
          id: {label: Mã, type: text}
          name: {label: Họ và tên, type: text, required: true, max: 50}
          title: {label: Chức vụ, type: text}
        key: id
      chair: {label: Chủ trì, type: reference, to: people, required: true}
      presidium: {label: Chủ tịch đoàn, type: list, of: reference, to: people}
      agenda: {label: Chương trình, type: list, of: text, max: 30}
      kind: {label: Đối tượng, type: choice, choices: {collective: Tập thể, individual: Cá nhân}}
      count: {label: Số lượng, type: whole, min: 0, max: 100000}
      agency: {label: Tên cơ quan, type: lines, max: 20, note: ngắt dòng bằng tay}

    """

  static let valid = """
    conference:
      name: Hội nghị  tổng kết
      date: 06/01/2023
      start: 14h30
    people:
      - id: an
        name: Lê Văn An
      - {id: binh, name: Trần Bình, title: Bí thư}
    chair: binh
    presidium: [an, binh]
    agenda:
      - Khai mạc
      - Bế mạc
    kind: CÁ NHÂN
    count: 1.200
    agency: |
      Sở Y tế
      Hà Nội

    """

  static var schema: Schema {
    get throws(Failure) { try readSchema(declaration) }
  }

  /// A valid record with one piece of text replaced by another.
  private func found(_ old: String, _ new: String) throws -> [Diagnostic] {
    let text = Self.valid.replacing(old, with: new)
    try #require(text != Self.valid)
    let schema = try Self.schema
    return diagnostics { () throws(Failure) in try schema.check(yaml(text)) }
  }

  @Test func dataAreTyped() throws {
    let record = try Self.schema.check(yaml(Self.valid))
    #expect(record["conference.name"]?.content == .text("Hội nghị tổng kết"))
    let date = try #require(CalendarDate(parsing: "2023-01-06"))
    #expect(record["conference.date"]?.content == .date(date))
    let time = try #require(ClockTime(parsing: "14:30"))
    #expect(record["conference.start"]?.content == .time(time))
    #expect(record["kind"]?.content == .choice(key: "individual", label: "Cá nhân"))
    #expect(record["count"]?.content == .whole(1200))
    #expect(record["agency"]?.content == .lines(["Sở Y tế", "Hà Nội"]))
    #expect(record["agenda"]?.items.map(\.content) == [.text("Khai mạc"), .text("Bế mạc")])
    #expect(record["people"]?.items.first?["name"]?.location.description == "x.yaml:7:11")
  }

  @Test func referencesAreResolvedAtTheirOwnPlace() throws {
    let record = try Self.schema.check(yaml(Self.valid))
    #expect(record["chair.name"]?.content == .text("Trần Bình"))
    #expect(record["chair"]?.location.description == "x.yaml:9:8")
    #expect(
      record["presidium"]?.items.compactMap { $0["id"]?.content } == [.text("an"), .text("binh")])
  }

  @Test func everyPathOfTheSchemaExists() throws {
    let text = """
      conference: {name: Tổng kết, date: 6/1/2023}
      people: [{id: a, name: A}]
      chair: a
      """
    let schema = try Self.schema
    let record = try schema.check(yaml(text))
    for path in [
      "conference.start", "conference.venue", "conference.venue.hall", "chair.title", "presidium",
      "agenda", "kind", "count", "agency",
    ] {
      #expect(record[path]?.isMissing == true, "\(path)")
      #expect(schema[path] != nil)
    }
    #expect(record["conference.venue.city"]?.location.description == "x.yaml:1:13")
    #expect(record["conference.nothing"] == nil)
    #expect(record["conference"]?.isMissing == false)
  }

  @Test(arguments: [
    ("  start: 14h30", "  strat: 14h30", "data.unknown-key x.yaml:4:3"),
    ("kind: CÁ", "kinds: CÁ", "data.unknown-key x.yaml:14:1"),
    ("  name: Hội nghị  tổng kết\n", "", "data.missing-field x.yaml:2:3"),
    ("Hội nghị  tổng kết", "' \u{A0}\t'", "data.missing-field x.yaml:2:9"),
    ("Hội nghị  tổng kết", "~", "data.missing-field x.yaml:2:9"),
    ("chair: binh\n", "", "data.missing-field x.yaml:1:1"),
    ("  name: Hội nghị  tổng kết", "  name: [a, b]", "data.wrong-type x.yaml:2:9"),
    ("  name: Hội nghị  tổng kết", "  name: {a: b, c: d}", "data.wrong-type x.yaml:2:9"),
    ("kind: CÁ NHÂN", "kind: [individual]", "data.wrong-type x.yaml:14:7"),
    ("presidium: [an, binh]", "presidium: {an: {a: b}}", "data.wrong-type x.yaml:10:12"),
    ("presidium: [an, binh]", "presidium: [an, ~]", "data.missing-field x.yaml:10:17"),
    ("- Khai mạc", "- {a: b, c: d}", "data.wrong-type x.yaml:12:5"),
    ("- Khai mạc", "-", "data.missing-field x.yaml:12:4"),
    ("- {id: binh, name: Trần Bình, title: Bí thư}", "- binh", "data.wrong-type x.yaml:8:5"),
    ("tổng kết", "tổng kết năm và triển khai nhiệm vụ trọng tâm", "data.too-long x.yaml:2:9"),
    ("Hội nghị  tổng kết", "AB", "data.too-short x.yaml:2:9"),
    ("Khai mạc", "Khai mạc hội nghị, giới thiệu đại biểu", "data.too-long x.yaml:12:5"),
    ("Hà Nội", "thành phố Hà Nội", "data.too-long x.yaml:16:9"),
    ("06/01/2023", "31/02/2023", "data.bad-value x.yaml:3:9"),
    ("14h30", "25h", "data.bad-value x.yaml:4:10"),
    ("1.200", "1,5", "data.bad-value x.yaml:15:8"),
    ("1.200", "-1", "data.bad-value x.yaml:15:8"),
    ("1.200", "99999999999999999999", "data.bad-value x.yaml:15:8"),
    ("CÁ NHÂN", "Hộ gia đình", "data.bad-value x.yaml:14:7"),
    ("chair: binh", "chair: bing", "data.unknown-reference x.yaml:9:8"),
    ("[an, binh]", "[an, bình]", "data.unknown-reference x.yaml:10:17"),
    ("{id: binh,", "{id: an, id2: x,", "data.duplicate-key x.yaml:8:10"),
    ("{id: binh, ", "{", "data.missing-field x.yaml:8:5"),
  ])
  func eachFaultHasAPlace(old: String, new: String, expected: String) throws {
    #expect(try found(old, new).map(brief).contains(expected))
  }

  @Test func hintsNameWhatWasMeant() throws {
    #expect(
      try found("  start: 14", "  strat: 14").first?.hint?.english.contains("“start”") == true)
    #expect(try found("kind: CÁ", "Đối tượng: CÁ").first?.hint?.english == "write “kind”")
    #expect(try found("chair: binh", "chair: bing").first?.hint?.english.contains("“binh”") == true)
    #expect(
      try found("CÁ NHÂN", "x").first?.hint?.vietnamese.contains("collective (Tập thể)") == true)
    let double = try found("id: binh", "id: an").first { $0.code == .duplicateKey }
    #expect(double?.message.english.contains("first at x.yaml:6:9") == true)
  }

  @Test func allProblemsComeAtOnceFromTopToBottom() throws {
    let schema = try Self.schema
    let text = """
      chair: x
      conference: {name: [], date: hôm qua}
      people: [{id: a}]
      kind: 7
      lạ: 1
      """
    #expect(
      problems { () throws(Failure) in try schema.check(yaml(text)) } == [
        "data.unknown-reference x.yaml:1:8", "data.missing-field x.yaml:2:20",
        "data.bad-value x.yaml:2:30", "data.missing-field x.yaml:3:10",
        "data.bad-value x.yaml:4:7", "data.unknown-key x.yaml:5:1",
      ])
  }

  @Test func aRecordIsAGroup() throws {
    let schema = try Self.schema
    #expect(
      problems { () throws(Failure) in try schema.check(yaml("- a")) } == [
        "data.wrong-type x.yaml:1:1"
      ])
  }

  @Test func optionalGroupsAreWholeOrAbsent() throws {
    let whole = "start: 14h30\n  venue: {city: Huế}"
    #expect(try found("start: 14h30", whole).map(brief) == ["data.missing-field x.yaml:5:10"])
    #expect(try found("start: 14h30", "start: 14h30\n  venue:").isEmpty)
  }

  @Test func aListMayBeReferredToBeforeItStandsAndThroughGroups() throws {
    let schema = try readSchema(
      """
      record: r
      fields:
        lead: {type: reference, to: staff.people}
        staff: {type: group, fields: {people: {type: list, required: true, key: id, fields: {
          id: {type: text}, unit: {type: reference, to: units}}}}}
        units: {type: list, key: id, fields: {id: {type: text}, name: {type: text}}}
      """)
    let record = try schema.check(
      yaml("lead: a\nstaff: {people: [{id: a, unit: u}]}\nunits: [{id: u, name: Sở Y tế}]\n"))
    #expect(record["lead.unit.name"]?.content == .text("Sở Y tế"))
    #expect(schema["lead.unit.name"]?.name == "name")
    #expect(
      problems { () throws(Failure) in try schema.check(yaml("lead: a\n")) } == [
        "data.unknown-reference x.yaml:1:7"
      ])
  }
}
