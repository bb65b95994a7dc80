import Diagnostics

/// What the content of pages names: pages of one kind name the same, so it is an object that they share.
/// Source: ISO 32000-1, 7.8.3.
struct SharedResources {
  private struct Names: Hashable {
    let fonts: [Int]
    let forms: [Int]
  }

  private var numbers: [Names: Int] = [:]

  /// The object of a page's resources.
  ///
  /// - Parameters:
  ///   - fonts: those that its glyphs are shown in, by their places among `all`.
  ///   - forms: the numbers of the drawings under the page.
  mutating func number(
    fonts: [Int], of all: FileFonts, forms: [Int], _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    let names = Names(fonts: fonts.sorted(), forms: forms)
    if let known = numbers[names] { return known }
    var resources: PDFDictionary = [:]
    if !fonts.isEmpty {
      resources["Font"] = .dictionary(PDFDictionary(names.fonts.map(all.resource)))
    }
    if !forms.isEmpty {
      let entries = forms.map { ("U\($0)", PDFValue.reference($0)) }
      resources["XObject"] = .dictionary(PDFDictionary(entries))
    }
    let number = try writer.add(.dictionary(resources))
    numbers[names] = number
    return number
  }
}
