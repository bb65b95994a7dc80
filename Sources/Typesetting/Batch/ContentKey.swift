import Diagnostics
import Records

/// A digest of everything that decides the bytes of a file: equal keys, equal files.
///
/// It tells what has changed since the last run; it protects against nobody.
/// Source: Fowler, Noll, Vo, Eastlake, The FNV Non-Cryptographic Hash Algorithm: FNV-1a, 128 bits.
struct ContentKey: Hashable, Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0100_0000_0000_0000_0000_013b

  /// 32 hexadecimal figures.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// Adds a piece; two pieces are not the same as one made of both.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    // No byte of UTF-8.
    mix(0xFF)
  }

  mutating func add(_ text: String) { add(text.utf8) }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt128(byte)) &* Self.prime
  }
}

extension ContentKey {
  /// Adds what a row says; where it stands in its file does not count.
  mutating func add(_ value: Value) {
    switch value.content {
    case .empty: add("-")
    case .fault(let problem): add("!\(problem.code)")
    case .text(let text): add(text)
    case .list(let items):
      add("[\(items.count)")
      for item in items { add(item) }
    case .map(let entries):
      add("{\(entries.count)")
      for entry in entries {
        add(entry.key)
        add(entry.value)
      }
    }
  }

  /// Adds what a record says.
  mutating func add(_ fields: [String: Datum]) {
    add("{\(fields.count)")
    for (name, datum) in fields.sorted(by: { $0.key < $1.key }) {
      add(name)
      add(datum)
    }
  }

  private mutating func add(_ datum: Datum) {
    switch datum.content {
    case .group(let fields): add(fields)
    case .list(let items):
      add("[\(items.count)")
      for item in items { add(item) }
    default: add("\(datum.content)")
    }
  }
}
