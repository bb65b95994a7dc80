import Frames

/// What a reader calls the pages of a file: by the numbers that they bear; those of several documents are counted through.
/// Source: ISO 32000-1, 12.4.2.
struct PageLabels {
  /// The pages, from 0, at which numbers do not follow on, and the number of each.
  private var starts: [(page: Int, folio: Folio)] = []
  private var next = Folio(mark: "", number: 1)
  private var count = 0
  private var isOfSeveral = false

  /// Adds a page.
  mutating func add(_ folio: Folio?) {
    let folio = folio ?? next
    if !isOfSeveral, folio != next || starts.isEmpty { starts.append((count, folio)) }
    next = folio.next
    count += 1
  }

  /// Says that another document begins in the file.
  mutating func endDocument() {
    isOfSeveral = true
    starts = [(0, Folio(mark: "", number: 1))]
  }

  var dictionary: PDFDictionary {
    var numbers: [PDFValue] = []
    for (page, folio) in starts {
      var label: PDFDictionary = ["S": .name("D")]
      if !folio.mark.isEmpty { label["P"] = .text(folio.mark) }
      if folio.number != 1 { label["St"] = .integer(folio.number) }
      numbers += [.integer(page), .dictionary(label)]
    }
    return ["Nums": .array(numbers)]
  }
}
