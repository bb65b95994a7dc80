import Diagnostics

/// What the content of pages names: pages of one kind name the same, so it is an object that they share.
/// Source: ISO 32000-1, 7.8.3.
struct CommonResources {
  private struct Known {
    let fonts: [PDFDictionary.Entry]
    let forms: [Int]
    let number: Int
  }

  /// Those that were used last, the last of them first.
  private var known: [Known] = []
  private static let most = 8

  /// The object of a page's resources.
  ///
  /// - Parameters:
  ///   - fonts: those that its words are shown in.
  ///   - forms: the numbers of the drawings under the page.
  mutating func number(
    fonts: [PDFDictionary.Entry], forms: [Int], _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    if let index = known.firstIndex(where: { $0.forms == forms && $0.fonts == fonts }) {
      known.insert(known.remove(at: index), at: 0)
      return known[0].number
    }
    var all: PDFDictionary = [:]
    if !fonts.isEmpty {
      all["Font"] = .dictionary(PDFDictionary(fonts.map { ($0.key, $0.value) }))
    }
    if !forms.isEmpty {
      let entries = forms.map { ("U\($0)", PDFValue.reference($0)) }
      all["XObject"] = .dictionary(PDFDictionary(entries))
    }
    let number = try writer.add(.dictionary(all))
    known = [Known(fonts: fonts, forms: forms, number: number)] + known.prefix(Self.most - 1)
    return number
  }
}
