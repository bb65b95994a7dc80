package import Diagnostics
package import Frames

/// Gathers pages, in the order in which they fill the places, into sheets.
///
/// It holds one sheet's pages at most, so memory stays flat however long the list is.
package struct SheetAssembler: Sendable {
  private let imposition: Imposition
  private let sheetCount: Int
  private let slug: @Sendable (_ sheet: Int, _ count: Int) -> SlugLine?
  private var waiting: [Page?] = []
  private var number = 0

  /// - Parameters:
  ///   - pageCount: how many pages will come, empty places between them included.
  ///   - slug: the line for a sheet, numbered from 1.
  package init(
    _ imposition: Imposition, pageCount: Int,
    slug: @escaping @Sendable (_ sheet: Int, _ count: Int) -> SlugLine?
  ) {
    self.imposition = imposition
    let places = imposition.request.grid.count
    sheetCount = (pageCount + places - 1) / places
    self.slug = slug
  }

  /// Takes the next page, or leaves its place empty; gives the sheet that is full now.
  package mutating func append(_ page: Page?) throws(Failure) -> Page? {
    waiting.append(page)
    return waiting.count == imposition.request.grid.count ? try finish() : nil
  }

  /// The last sheet, if pages are waiting; none for a sheet without a page.
  package mutating func finish() throws(Failure) -> Page? {
    guard !waiting.isEmpty else { return nil }
    defer { waiting.removeAll(keepingCapacity: true) }
    number += 1
    guard waiting.contains(where: { $0 != nil }) else { return nil }
    return try imposition.sheet(waiting, slug: slug(number, sheetCount))
  }
}
