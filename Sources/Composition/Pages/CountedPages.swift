import Documents
import Frames

/// The pages of all sections with their numbers, and the numbers under which things are found.
struct CountedPages: Sendable {
  struct CountedPage: Sendable {
    let section: SetSection
    /// Which page of its section it is, from 0.
    let index: Int
    /// The number that it bears, from 1.
    let number: Int
  }

  private(set) var pages: [CountedPage] = []
  /// By the names of what stands there.
  private(set) var numbers: [String: Int] = [:]

  init(_ sections: [SetSection]) {
    var number = 0
    for section in sections {
      if section.section.restartsPageNumbers { number = 0 }
      for index in section.pages.indices {
        number += 1
        pages.append(CountedPage(section: section, index: index, number: number))
        for anchor in section.anchors(onPage: index) { numbers[anchor] = number }
      }
    }
  }

  /// One of the pages with all that stands on it.
  ///
  /// - Parameter index: which of all it is, from 0.
  func page(_ index: Int, shaper: Shaper) -> Page {
    let page = pages[index]
    let style = page.section.section.page
    var frame = page.section.frame(ofPage: page.index, numbers: numbers, shaper: shaper)
    frame.items += RunningContent(page: style, shaper: shaper).items(onPage: page.number)
    return Page(
      size: style.size, underlay: style.underlay.map(\.placed), frame: frame,
      folio: Folio(mark: page.section.section.pageMark, number: page.number))
  }
}
