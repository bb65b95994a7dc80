import Diagnostics
import Testing

@testable import Records

/// Lists as clerks make them: titles between the rows, numbers that begin anew, honorifics before names.
@Suite struct GroupedListTests {
  private static let schema = """
    record: r
    label: R
    fields:
      order: {label: STT, type: whole, required: true, sequence: true, aliases: [TT]}
      kind:
        label: Đối tượng
        type: choice
        required: true
        choices: {collective: Tập thể, individual: Cá nhân, household: Hộ gia đình}
      honorific: {label: Danh xưng, type: text, form: honorific, required-when: {kind: individual}, absent-when: {kind: collective}, aliases: [Ông/Bà]}
      name: {label: Họ và tên, type: text, required: true, form: name, person-when: {kind: [individual, household]}, aliases: [Tên tập thể, Họ tên]}
      unit: {label: Đơn vị, type: text}
      register: {label: Số sổ vàng, type: text, form: number, sequence: true}
    """

  private func list(_ text: String) throws(Failure) -> CheckedList {
    let schema = try readSchema(Self.schema)
    let source = try SourceText(decoding: Array(text.utf8), named: "x.csv", isTable: true)
    let names = FieldNames(schema.fields)
    let rows = RowList(try CSVTable(source, prefersTab: false, names: names), names: names)
    return try CheckedList(rows, by: schema)
  }

  private func problems(_ list: CheckedList) -> [String] {
    list.flatMap { row -> [String] in
      if case .failure(let failure) = row.result { return failure.diagnostics.map(brief) }
      return []
    }
  }

  private func kinds(_ list: CheckedList) throws -> [String] {
    try list.map { row in
      let record = try row.result.get()
      return
        "\(record["kind"]?.choice ?? "-") \(record["honorific"]?.text ?? "-") \(record["name"]?.text ?? "-")"
    }
  }

  @Test func titlesGiveTheKindAndNumbersBeginAnew() throws {
    let list = try list(
      """
      DANH SÁCH;;;;
      TT;Họ và tên/Tên tập thể;Ngày sinh;Ông/Bà;Đơn vị
      I. TẬP THỂ;;;;
      1;Phòng Nội vụ;;;
      2;Phòng Tư pháp;;;
      II;CÁC CÁ NHÂN;;;
      1;Nguyễn Văn An;1/2/1980;Ông;Phòng A
      2.;Bà Lê Thị Bình;;;Phòng B
      III. Hộ gia đình (01 hộ);;;;
      1;Ông Trần Văn Công;;;Tổ 1
      """)
    #expect(problems(list).isEmpty)
    #expect(
      try kinds(list) == [
        "collective - Phòng Nội vụ", "collective - Phòng Tư pháp", "individual Ông Nguyễn Văn An",
        "individual Bà Lê Thị Bình", "household Ông Trần Văn Công",
      ])
    #expect(list.warnings.map(brief) == ["list.left-out x.csv!C7"])
  }

  @Test func honorificsGiveTheKind() throws {
    let list = try list(
      "STT;Họ và tên;Đơn vị\n1;Ông Nguyễn Văn An;A\n2;Phòng Nội vụ;\n3;Đồng chí Lê Thị Bình;B\n")
    #expect(
      try kinds(list) == [
        "individual Ông Nguyễn Văn An", "collective - Phòng Nội vụ",
        "individual Đồng chí Lê Thị Bình",
      ])
  }

  @Test func whatContradictsItself() throws {
    let head = "STT;Đối tượng;Danh xưng;Họ và tên;Đơn vị\n"
    #expect(
      problems(try list(head + "1;Cá nhân;Bà;Ông Nguyễn Văn An;A\n")) == ["list.name x.csv!D2"])
    // Ông is a family name too.
    #expect(
      try kinds(list(head + "1;Cá nhân;Bà;Ông Thị Lan;A\n")) == ["individual Bà Ông Thị Lan"])
    // A cell of the kind that is there and empty was forgotten.
    #expect(
      problems(try list(head + "1;;Bà;Lê Thị Lan;A\n2;Cá nhân;Bà;Lê Thị Hoa;A\n")).count == 1)
    // Nothing says the kind.
    #expect(
      diagnostics { () throws(Failure) in try list("STT;Họ và tên;Đơn vị\n1;Nguyễn Văn An;A\n") }
        .map(\.code) == [.missingField])
  }

  /// Rows of a group are numbered from 1, registers go on through all groups.
  @Test func sequences() throws {
    let head = "STT;Đối tượng;Danh xưng;Họ và tên;Số sổ vàng\n"
    let rows = ["1;Tập thể;;Phòng A;01", "2;Tập thể;;Phòng B;02", "1;Cá nhân;Ông;Lê Văn An;03"]
    #expect(problems(try list(head + rows.joined(separator: "\n"))).isEmpty)
    let again = ["1;Tập thể;;Phòng A;01", "2;Tập thể;;Phòng B;02", "1;Tập thể;;Phòng C;03"]
    #expect(problems(try list(head + again.joined(separator: "\n"))) == ["list.sequence x.csv!A4"])
    let register = ["1;Tập thể;;Phòng A;01", "1;Cá nhân;Ông;Lê Văn An;01"]
    #expect(
      problems(try list(head + register.joined(separator: "\n"))) == ["list.sequence x.csv!E3"])
  }

  /// A last row that lacks its name is one, what those who sign have below the list is none.
  @Test func lastRows() throws {
    let head = "STT;Đối tượng;Danh xưng;Họ và tên;Đơn vị\n1;Cá nhân;Ông;Lê Văn An;A\n"
    #expect(problems(try list(head + "2;Cá nhân;Ông;;B\n")) == ["data.missing-field x.csv!D3"])
    #expect(problems(try list(head + "2;;;;Công an xã\n")).count == 2)
    for end in [";;;;Hà Nội", "\n;;Nguyễn Văn A;;Lê Văn B"] {
      let list = try list(head + end + "\n")
      #expect(list.count == 1 && !list.warnings.isEmpty, "\(end)")
    }
  }

  @Test(arguments: [
    "Nguyễn Văn An; Trần Thị Bích", "Nguyễn Văn An, Lê Văn Bình", "Lê An và Lê Bình",
  ])
  func severalPeople(name: String) throws {
    let list = try list("STT;Đối tượng;Danh xưng;Họ và tên\n1;Cá nhân;Ông;\"\(name)\"\n")
    #expect(list.warnings.contains { $0.message.vietnamese.contains("2 người") })
    #expect(problems(list).isEmpty)
  }

  @Test func oneNameIsOne() throws {
    for name in ["H'Liêr Niê", "Công ty A và B", "Nguyễn Văn An (Út)", "Lê Thị Bích - Ngọc"] {
      let list = try list("STT;Đối tượng;Danh xưng;Họ và tên\n1;Cá nhân;Bà;\"\(name)\"\n")
      #expect(!list.warnings.contains { $0.message.vietnamese.contains("2 người") }, "\(name)")
    }
  }
}
