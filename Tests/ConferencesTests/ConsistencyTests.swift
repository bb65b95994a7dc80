import Diagnostics
import Testing

@testable import Conferences

/// Each slip planted in a consistent record is told once, with both places, and nothing else is.
@Suite struct ConsistencyTests {
  @Test func consistentRecordIsSilent() throws {
    #expect(try WardRecord().inconsistencies().map(\.description) == [])
  }

  @Test("A planted slip is told once with both places", arguments: Slip.all)
  func planted(slip: Slip) throws {
    var record = try WardRecord()
    for (old, new) in slip.changes {
      let isReplaced = record.replace(old, with: new)
      #expect(isReplaced, "“\(old)” does not stand exactly once")
    }
    let found = try record.inconsistencies()
    #expect(
      found.map(\.code.description) == ["consistency.\(slip.rule)"], "\(found.map(\.description))")
    guard let first = found.first else { return }
    #expect(record.line(at: first.location).contains(slip.place), "\(first.description)")
    #expect(first.related.count == (slip.other == nil ? 0 : 1))
    if let other = slip.other {
      let line = record.line(at: first.related.first?.location)
      #expect(line.contains(other), "\(first.description)")
      #expect(first.location != first.related.first?.location)
    }
    #expect(first.hint != nil)
  }

  @Test func everyRuleHasASlip() {
    let planted = Set(Slip.all.map { "consistency.\($0.rule)" })
    let rules = ConsistencyRule.all.map(\.code.description)
    #expect(Set(rules).count == rules.count)
    #expect(rules.filter { !planted.contains($0) } == [])
  }
}

extension Diagnostic {
  var description: String { DiagnosticPrinter(language: .english).text(self) }
}
