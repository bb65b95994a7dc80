package import Diagnostics
package import Documents
package import Frames
import Geometry

/// Makes the archival, accessible file of the raw one, while it is being drawn.
///
///     Cairo's bytes ─read──► objects                                   ObjectReader
///       page       ─cut────► its words                                 CutPage
///                  ─cast───► their letters, each once in the file      CastingReader, CastLetter
///                  ─set────► words of letters, each once               CastWord
///                  ─set────► spans with their tags, drawings below     PageFinisher, PageInk, Underlays
///                  ─link───► elements, annotations, outline            StructureWriter, Annotations, Outline
///       font, …    ─number─► as it was
///     objects ─gather, compress, write──────────────────────► file     ObjectWriter
///     at the end: page tree, structure, metadata, catalog              Catalog
///
/// Nothing of a page is kept after it has passed but the places of its objects, so memory stays nearly flat. Why not libqpdf:
/// `docs/architecture.md`.
package struct Finisher {
  private let options: FinishingOptions
  private let metadata: Metadata
  private var reader = ObjectReader()
  private var writer: ObjectWriter
  private var pages: PageFinisher

  /// The pages that are still to come.
  private var expected: [ExpectedPage] = []
  /// What Cairo writes for a page of a size beside its letters.
  private var sheets: [(size: Size, sheet: PageFinisher.Sheet)] = []
  private var castWords = CastWords()
  private var repeatedInk = RepeatedInk()
  /// Our numbers for Cairo's; 0 where there is none yet.
  private var numbers: [Int32] = []
  /// Objects whose kind does not say what they are, until a page lays claim to them.
  private var unclaimed: [PDFObject] = []

  /// Begins a file.
  ///
  /// - Parameter write: gets the bytes of the finished file in order. What it throws comes back from the call during which it
  ///   threw.
  /// - Throws: `render.bad-date` if the date has not the form `2023-01-06`.
  package init(
    information: DocumentInformation, options: FinishingOptions,
    write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    self.options = options
    metadata = try Metadata(information, conformance: options.conformance)
    writer = ObjectWriter(compressingAside: options.compressesAside, write)
    pages = PageFinisher(options, &writer)
  }

  /// Says which page comes next, before its bytes do; gives the letters that are to be drawn.
  ///
  /// - Returns: nil for a page that is in the file already, for all of its letters were known: it must not be drawn.
  package mutating func expect(_ page: CutPage) throws(Failure) -> CastingSheet? {
    let next = ExpectedPage(page, words: &castWords, repeated: &repeatedInk)
    if next.castings.letters.isEmpty, expected.isEmpty,
      let sheet = sheets.first(where: { $0.size == next.page.size })?.sheet
    {
      try pages.finish(next, on: sheet, &writer)
      return nil
    }
    expected.append(next)
    return next.castings
  }

  /// Has a drawing at hand for the pages that show it.
  package mutating func add(_ drawing: FinishedDrawing, named name: String) {
    pages.underlays.add(drawing, named: name)
  }

  /// Takes bytes of the raw file.
  ///
  /// - Throws: `render.unfinished` for what Cairo is not known to write.
  package mutating func take(_ bytes: [UInt8]) throws(Failure) {
    reader.append(bytes)
    while let object = try reader.next() { try take(object) }
  }

  /// Ends the file.
  package mutating func finish() throws(Failure) {
    guard expected.isEmpty else { throw Failure(FinishingDiagnostics.unexpected("pages")) }
    try flushUnclaimed()
    try Catalog(options: options, metadata: metadata).write(&pages, &writer)
  }

  // MARK: Objects

  private mutating func take(_ object: PDFObject) throws(Failure) {
    guard let dictionary = object.value.dictionary else {
      // The length of a stream is a number; we write it into the stream's own dictionary.
      if case .integer = object.value { return }
      return try put(object)
    }
    switch dictionary["Type"]?.name {
    case "Page"?: try takePage(dictionary)
    case "Pages"?, "Catalog"?: break
    case nil where dictionary["Producer"] != nil: break
    case nil: unclaimed.append(object)
    default: try put(object)
    }
  }

  private mutating func takePage(_ page: PDFDictionary) throws(Failure) {
    guard !expected.isEmpty, let resources = claim(page["Resources"])?.value.dictionary,
      let stream = claim(page["Contents"])?.stream, let content = Flate.inflate(stream),
      let box = page["MediaBox"]?.array
    else { throw Failure(FinishingDiagnostics.unexpected("/Page")) }
    try flushUnclaimed()
    let group = page["Group"]
    let ours = PDFValue.dictionary(resources).renumbered { number($0) }.dictionary ?? [:]
    let sheet = PageFinisher.Sheet(mediaBox: .array(box), group: group)
    let page = expected.removeFirst()
    try page.cast(content, resources: ours)
    try pages.finish(page, on: sheet, &writer)
    if !sheets.contains(where: { $0.size == page.page.size }) {
      sheets.append((page.page.size, sheet))
    }
  }

  private mutating func claim(_ reference: PDFValue?) -> PDFObject? {
    guard let number = reference?.reference,
      let index = unclaimed.lastIndex(where: { $0.number == number })
    else { return nil }
    return unclaimed.remove(at: index)
  }

  private mutating func flushUnclaimed() throws(Failure) {
    for object in unclaimed { try put(object) }
    unclaimed.removeAll(keepingCapacity: true)
  }

  /// Writes an object under our number.
  private mutating func put(_ object: PDFObject) throws(Failure) {
    let ours = number(object.number)
    var value = object.value.renumbered { number($0) }
    guard var dictionary = value.dictionary else { return try writer.put(value, ours) }
    if dictionary["Subtype"]?.name == "CIDFontType2" {
      dictionary["CIDToGIDMap"] = .name("Identity")
      value = .dictionary(dictionary)
    }
    if let stream = object.stream {
      try putStream(dictionary, stream, ours)
    } else {
      try writer.put(value, ours)
    }
  }

  /// Writes a stream of Cairo's, which comes in the form of compressed ones but no smaller than it is, compressed.
  private mutating func putStream(
    _ dictionary: PDFDictionary, _ stream: [UInt8], _ number: Int
  ) throws(Failure) {
    guard dictionary["Filter"]?.name == "FlateDecode", let bytes = Flate.inflate(stream) else {
      return try writer.putStream(dictionary, stream, number)
    }
    try writer.putCompressed(dictionary, bytes, number)
  }

  /// Our number for an object of Cairo's.
  private mutating func number(_ theirs: Int) -> Int {
    while numbers.count <= theirs { numbers.append(0) }
    if numbers[theirs] == 0 { numbers[theirs] = Int32(writer.reserve()) }
    return Int(numbers[theirs])
  }
}
