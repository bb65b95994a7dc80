import Frames
import Geometry
import TestSupport
import Testing

@testable import Typesetting

/// Where documents are signed and sealed.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7d and II.8: the hand's signature in the middle between title and
/// name, the seal over about a third of it from the left.
@Suite struct SignatureFieldTests {
  private struct Case: CustomTestStringConvertible {
    let layout: String
    /// The names under the signatures, and whether the agency seals each.
    let signers: [(name: String, isSealed: Bool)]
    var testDescription: String { layout }
  }

  private static let cases = [
    Case(
      layout: "bien-ban", signers: [("Đỗ Thị Quỳnh Châu", false), ("Nguyễn Văn Chiến", true)]),
    Case(layout: "quyet-dinh-khen-thuong", signers: [("Bùi Tuấn Anh", true)]),
  ]

  @Test(arguments: cases)
  private func handAndSealHaveTheirPlaces(_ expected: Case) throws {
    let typeset = try Office.sample(expected.layout)
    let measured = try typeset.measured()
    let index = try #require(typeset.pages.firstIndex { !$0.fields.isEmpty })
    let fields = typeset.pages[index].fields
    let lines = measured[index].lines
    #expect(typeset.pages.allSatisfy { $0 == typeset.pages[index] || $0.fields.isEmpty })
    #expect(
      fields.map(\.item.signer)
        == expected.signers.flatMap { $0.isSealed ? [.person, .agency] : [.person] })
    try #require(fields.count == expected.signers.count(where: \.isSealed) + expected.signers.count)
    var boxes = fields.map(Box.init)[...]
    for (name, isSealed) in expected.signers {
      let line = try #require(lines.last { $0.text == name })
      let hand = boxes.removeFirst()
      #expect(abs(hand.center - line.center) < 0.1)
      #expect(hand.bottom <= line.baseline && line.baseline - hand.bottom < 8)
      let above = try #require(
        lines.last { $0.baseline < line.baseline - 1 && abs($0.center - line.center) < 1 })
      #expect(hand.top >= above.baseline && hand.top - above.baseline < 8)
      if isSealed {
        let seal = boxes.removeFirst()
        #expect(abs(seal.right - hand.left - (hand.right - hand.left) / 3) < 0.01)
        #expect(abs(seal.top + seal.bottom - hand.top - hand.bottom) < 0.02)
      }
    }
  }

  /// A field in millimetres from the page's top left corner.
  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
    var center: Double { (left + right) / 2 }

    init(_ field: Placed<SignatureField>) {
      func millimetres(_ length: Length) -> Double { length.points / 72 * 25.4 }
      left = millimetres(field.origin.x)
      top = millimetres(field.origin.y)
      right = left + millimetres(field.item.size.width)
      bottom = top + millimetres(field.item.size.height)
    }
  }
}
