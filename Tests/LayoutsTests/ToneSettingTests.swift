import Testing
import Vietnamese

@testable import Layouts

/// Tone marks as a profile wishes them.
@Suite("Placement of tone marks")
struct ToneSettingTests {
  private let text = "Uỷ ban hoà giải, “thuỷ lợi”, ông Lê Hoà, khỏe"

  @Test("Old and new, but neither names nor quotations")
  func placements() {
    let names = ["Lê Hoà"]
    #expect(
      ToneSetting(placement: .old, names: names).applied(to: text)
        == "Ủy ban hòa giải, “thuỷ lợi”, ông Lê Hoà, khỏe")
    #expect(
      ToneSetting(placement: .new, names: names).applied(to: text)
        == "Uỷ ban hoà giải, “thuỷ lợi”, ông Lê Hoà, khoẻ")
    #expect(ToneSetting(placement: .keep, names: names).applied(to: text) == text)
  }

  @Test("A quotation left open protects nothing")
  func openQuotation() {
    #expect(ToneSetting(placement: .old).applied(to: "“hoà") == "“hòa")
  }
}
