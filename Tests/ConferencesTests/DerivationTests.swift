import Records
import TestSupport
import Testing

@testable import Conferences

/// What follows from the ward's record, worked out by hand.
@Suite struct DerivationTests {
  private func derived(_ ward: WardRecord) throws -> Record {
    let schema = try WardRecord.schema("hoi-nghi").withDerivedFields
    return try ward.record(by: schema).withDerivedValues(schema: schema)
  }

  private func names(_ record: Record, _ list: String) -> [String] {
    record["derived.\(list)"]?.items.compactMap { $0["name"]?.text } ?? []
  }

  @Test(
    "Texts and counts",
    arguments: [
      ("weekday", "thứ Sáu"),
      ("attendance-rate", "95,8%"),
      ("budget-in-words", "Tám triệu tám trăm hai mươi nghìn đồng"),
    ])
  func texts(name: String, text: String) throws {
    #expect(try derived(WardRecord())["derived.\(name)"]?.text == text)
  }

  @Test(
    "Counts",
    arguments: [
      ("absent", 4), ("collectives", 3), ("individuals", 5), ("households", 2), ("awards", 10),
      ("budget", 8_820_000),
    ])
  func counts(name: String, count: Int) throws {
    #expect(try derived(WardRecord())["derived.\(name)"]?.whole == count)
  }

  @Test("Names by given name, those of the list apart by kind")
  func lists() throws {
    let record = try derived(WardRecord())
    #expect(names(record, "collective-list").count == 3)
    #expect(names(record, "household-list").count == 2)
    let inOrder = names(record, "individual-list")
    let byName = names(record, "individuals-by-name")
    #expect(inOrder.count == 5 && inOrder != byName && inOrder.sorted() == byName.sorted())
    let given = byName.map { $0.split(separator: " ").last.map(String.init) ?? "" }
    #expect(given.first == "Anh")
  }

  @Test("A vote's ballots and share")
  func votes() throws {
    let votes = try derived(WardRecord())["derived.votes"]?.items ?? []
    #expect(votes.map { $0["cast"]?.whole } == [92, 92])
    #expect(votes.map { $0["share"]?.text } == ["100%", "97,8%"])
  }

  @Test("What the record has nothing for does not follow from it")
  func missing() throws {
    var ward = try WardRecord()
    let isReplaced = ward.replace("  present: 92\n", with: "")
    #expect(isReplaced)
    #expect(try derived(ward)["derived.attendance-rate"]?.isMissing != false)
  }
}
