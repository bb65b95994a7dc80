import Documents

/// The pages of all sections with their numbers, and the numbers under which things are found.
struct CountedPages {
  struct CountedPage {
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
}
