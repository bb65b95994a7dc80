import Diagnostics
import Testing

@testable import Records

/// No input may crash or hang; each run makes the same inputs.
struct FuzzTests {
  @Test func twentyThousandBrokenYAMLFiles() throws {
    let base = Array(SchemaCheckTests.valid.utf8)
    let schema = try SchemaCheckTests.schema
    var random = Deterministic(state: 1)
    var right = 0
    for _ in 0..<20_000 {
      let bytes = mutated(base, using: &random)
      let found = diagnostics { () throws(Failure) in
        try schema.check(RecordReader.parse(bytes, as: .yaml, named: "x"))
      }
      if found.isEmpty { right += 1 }
      #expect(found.allSatisfy { $0.location != nil })
    }
    #expect(right > 1000 && right < 19_000)
  }

  @Test func twentyThousandBrokenTables() throws {
    let base = Array(RowCheckTests.table.utf8)
    let schema = try RowCheckTests.schema
    var random = Deterministic(state: 2)
    var right = 0
    for _ in 0..<20_000 {
      let bytes = mutated(base, using: &random)
      let found = diagnostics { () throws(Failure) in
        try schema.check(rows: RecordReader.parse(bytes, as: .csv, named: "x"))
      }
      if found.isEmpty { right += 1 }
      #expect(found.allSatisfy { $0.location != nil })
    }
    #expect(right > 1000 && right < 19_000)
  }

  @Test func brokenSchemas() {
    let base = Array(SchemaCheckTests.declaration.utf8)
    var random = Deterministic(state: 4)
    for _ in 0..<4000 {
      let bytes = mutated(base, using: &random)
      let found = diagnostics { () throws(Failure) in
        try Schema(RecordReader.parse(bytes, as: .yaml, named: "x"))
      }
      #expect(found.allSatisfy { $0.location != nil })
    }
  }
}
