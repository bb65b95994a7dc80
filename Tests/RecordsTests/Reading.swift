import Diagnostics
import Foundation

@testable import Records

/// A problem as tests speak of it: code and place.
func brief(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.code) \(diagnostic.location.map(String.init(describing:)) ?? "nowhere")"
}

/// The problems that an action throws, in short; none if it succeeds.
func problems(_ action: () throws(Failure) -> some Any) -> [String] {
  diagnostics(action).map(brief)
}

func diagnostics(_ action: () throws(Failure) -> some Any) -> [Diagnostic] {
  do {
    _ = try action()
    return []
  } catch {
    return error.diagnostics
  }
}

func yaml(_ text: String) throws(Failure) -> Value {
  try RecordReader.parse(Array(text.utf8), as: .yaml, named: "x.yaml")
}

func json(_ text: String) throws(Failure) -> Value {
  try RecordReader.parse(Array(text.utf8), as: .json, named: "x.json")
}

func csv(_ text: String) throws(Failure) -> Value {
  try RecordReader.parse(Array(text.utf8), as: .csv, named: "x.csv")
}

func readSchema(_ text: String) throws(Failure) -> Schema {
  try Schema(RecordReader.parse(Array(text.utf8), as: .yaml, named: "s.yaml"))
}

/// A value without places, in a notation of its own: `{a: 'x', b: [-, 'y']}`.
func dump(_ value: Value) -> String {
  switch value.content {
  case .empty: "-"
  case .fault(let problem): "!\(problem.code)"
  case .text(let text): "'\(text)'"
  case .list(let items): "[" + items.map(dump).joined(separator: ", ") + "]"
  case .map(let entries):
    "{" + entries.map { "\($0.key): \(dump($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// A stream of numbers that is the same on every run (SplitMix64).
struct Deterministic: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The bytes with one to three changes: a byte replaced, removed, doubled, or a piece copied elsewhere.
func mutated(_ bytes: [UInt8], using random: inout Deterministic) -> [UInt8] {
  let telling = Array("\"'&*:,-?[]{}#|>!%@`~\\ \n\r\t;=0a\u{301}ế".utf8) + [0, 0xFF]
  var result = bytes
  for _ in 0..<Int.random(in: 1...3, using: &random) {
    guard !result.isEmpty else { return result }
    let index = Int.random(in: 0..<result.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: result[index] = telling.randomElement(using: &random) ?? 0
    case 1: result.remove(at: index)
    case 2: result.insert(telling.randomElement(using: &random) ?? 0, at: index)
    default:
      let end = min(result.count, index + Int.random(in: 1...12, using: &random))
      let target = Int.random(in: 0..<result.count, using: &random)
      result.insert(contentsOf: result[index..<end], at: target)
    }
  }
  return result
}
