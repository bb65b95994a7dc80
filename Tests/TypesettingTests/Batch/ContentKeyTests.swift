import Diagnostics
import Testing

@testable import Records
@testable import Typesetting

@Suite struct ContentKeyTests {
  /// Test vectors of draft-eastlake-fnv, for FNV-1a of 128 bits; our separator is one byte FF more.
  @Test func digestIsTheOneOfTheSource() {
    #expect(ContentKey().text == "6c62272e07bb014262b821756295c58d")
    var key = ContentKey()
    key.add("a")
    // ("a" then FF) by an independent reckoning in Python.
    #expect(key.text == Self.reckoned([0x61, 0xFF]))
  }

  /// The definition with arithmetic on halves, that shares nothing with the code under test.
  private static func reckoned(_ bytes: [UInt8]) -> String {
    var (high, low): (UInt64, UInt64) = (0x6c62_272e_07bb_0142, 0x62b8_2175_6295_c58d)
    for byte in bytes {
      low ^= UInt64(byte)
      let (carry, product) = low.multipliedFullWidth(by: 0x13B)
      high = high &* 0x13B &+ carry &+ low << 24
      low = product
    }
    return [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  @Test func piecesAreKeptApart() {
    func key(_ texts: [String]) -> ContentKey {
      var key = ContentKey()
      for text in texts { key.add(text) }
      return key
    }
    #expect(key(["ab", "c"]) != key(["a", "bc"]))
    #expect(key(["", "a"]) != key(["a", ""]))
    #expect(key(["a"]) == key(["a"]))
  }

  @Test func placeOfARowDoesNotCount() {
    func row(_ line: Int, _ text: String) -> ContentKey {
      let place = SourceLocation.text(file: "x", line: line, column: 1)
      let cell = Value(.text(text), at: place)
      var key = ContentKey()
      key.add(
        Value(.map([Value.Entry(key: "name", keyLocation: place, value: cell)]), at: place))
      return key
    }
    #expect(row(1, "An") == row(9, "An"))
    #expect(row(1, "An") != row(1, "Ân"))
  }
}
