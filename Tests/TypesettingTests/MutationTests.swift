import Diagnostics
import Foundation
import Layouts
import Records
import TestSupport
import Testing
import Typesetting

/// The sample's data, damaged in three hundred ways: a document or a clear refusal, never a crash.
@Suite struct MutationTests {
  /// Knuth's multiplicative generator: the same damage on every machine.
  ///
  /// Source: TAOCP 2, 3rd ed., 3.3.4, table 1, line 26.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // The low bits have short periods.
      return state.byteSwapped
    }
  }

  @Test(arguments: 0..<10)
  func damagedDataNeverCrashes(seed: UInt64) throws {
    let sample = try Array(Self.excerpt().utf8)
    let typesetter = try Office.minutes
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<30 {
      let bytes = Self.damaged(sample, by: &generator)
      do throws(Failure) {
        let value = try RecordReader.parse(bytes, as: .yaml, named: "hong.yaml")
        let typeset = try typesetter.typeset(typesetter.layout.record.check(value))
        #expect(!typeset.pages.isEmpty)
      } catch {
        // Whatever else would end the command with another status than 65.
        for diagnostic in error.diagnostics {
          let room = diagnostic.code.description.prefix { $0 != "." }
          #expect(!["render", "output", "usage", "assets"].contains(room), "\(diagnostic)")
          #expect(!diagnostic.message.vietnamese.isEmpty && !diagnostic.message.english.isEmpty)
        }
      }
    }
  }

  /// The sample without most of its proceedings: short, so that three hundred are soon set.
  private static func excerpt() throws -> String {
    let text = try String(contentsOfFile: Repository.sampleRecord, encoding: .utf8)
    let parts = text.components(separatedBy: "\n  - title:")
    let rest = text.range(of: "\nawards:").map { text[$0.lowerBound...] } ?? ""
    return parts.prefix(2).joined(separator: "\n  - title:") + rest
  }

  private static func damaged(_ sample: [UInt8], by generator: inout Generator) -> [UInt8] {
    var bytes = sample
    for _ in 0...Int.random(in: 0..<3, using: &generator) {
      let place = Int.random(in: bytes.indices, using: &generator)
      let end = min(place + Int.random(in: 1...40, using: &generator), bytes.count)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3:
        bytes.insert(
          Array(":-{}[]&*#'\"\n\t |>".utf8).randomElement(using: &generator) ?? 0, at: place)
      case 4: bytes.insert(contentsOf: Array("\n  x: {a: [1, ".utf8), at: place)
      case 5: bytes.insert(contentsOf: Array(repeating: 0x41, count: 6000), at: place)
      default:
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).shuffledPair(
          using: &generator)
        bytes = Array(lines.joined(separator: [0x0A]))
      }
    }
    return bytes
  }
}

extension [ArraySlice<UInt8>] {
  /// Two lines exchanged.
  fileprivate func shuffledPair(using generator: inout MutationTests.Generator) -> Self {
    var lines = self
    lines.swapAt(
      Int.random(in: indices, using: &generator), Int.random(in: indices, using: &generator))
    return lines
  }
}
