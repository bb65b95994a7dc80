import Diagnostics
import Frames
import Geometry

/// Writes the pages of a file: content with its tags, drawings under it, links and fields over it.
struct PageWriter {
  let conformance: Conformance
  let hasSignatureFields: Bool
  let blackIsGray: Bool
  var structure: StructureWriter
  private(set) var fonts = FileFonts()
  private var underlays: Underlays
  private var streams = SharedStreams()
  private var resources = SharedResources()
  var annotations = Annotations()
  private(set) var outline = Outline()
  private(set) var labels = PageLabels()
  /// The document whose pages pass, and the object of its first page.
  private var current: (document: StructureElement, firstPage: Int)?
  private(set) var tree: PageTree

  init(
    _ options: PDFOptions, drawing: @escaping PDFWriter.DrawingSource,
    _ writer: inout ObjectWriter
  ) {
    conformance = options.conformance
    hasSignatureFields = options.hasSignatureFields
    blackIsGray = options.blackIsGray
    underlays = Underlays(drawing)
    structure = StructureWriter(&writer)
    tree = PageTree(&writer)
  }

  /// Writes a page.
  mutating func append(_ inked: InkedPage, _ writer: inout ObjectWriter) throws(Failure) {
    let page = inked.page
    let number = writer.reserve()
    var marked = MarkedPage(number: number, inked: inked)
    let (underlay, forms) = try underlay(of: &marked, &writer)
    let isTagged = isTagged(page)
    let tags = try isTagged ? tags(on: &marked, &writer) : nil
    let content = PageContent(
      of: inked, over: underlay, tags: tags, blackIsGray: blackIsGray, fonts: &fonts, &writer)
    let shown = try resources.number(fonts: content.fonts, of: fonts, forms: forms, &writer)
    let contents = try streams.contents(of: content.pieces, &writer)
    let key =
      marked.parents.isEmpty ? nil : try structure.addPage(marked.parents, &writer)
    try notePlaces(on: inked, number: number, &writer)
    labels.add(page.folio)
    let annotations = try annotate(inked, number: number, &writer)
    try tree.add(number, &writer) { bytes in
      // As exact as the map that turns its content upright.
      bytes.append("/MediaBox[0 0 ")
      bytes.append(page.size.width.points, decimals: 6)
      bytes.append(" ")
      bytes.append(page.size.height.points, decimals: 6)
      bytes.append("]")
      bytes.append("/Resources")
      bytes.append(reference: shown)
      bytes.append("/Contents")
      bytes.append(references: contents)
      if let boxes = page.boxes {
        bytes.append("/TrimBox")
        bytes.append(page.box(of: boxes.trim))
        bytes.append("/BleedBox")
        bytes.append(page.box(of: boxes.bleed))
      }
      if isTagged { bytes.append("/Tabs/S") }
      if let key {
        bytes.append("/StructParents ")
        bytes.append(integer: key)
      }
      if !annotations.isEmpty {
        bytes.append("/Annots[")
        for annotation in annotations { bytes.append(reference: annotation) }
        bytes.append("]")
      }
    }
  }

  /// The operators that show the drawings under a page, and the forms that they name.
  private mutating func underlay(
    of marked: inout MarkedPage, _ writer: inout ObjectWriter
  ) throws(Failure) -> (operators: [UInt8], forms: [Int]) {
    var operators: [UInt8] = []
    var forms: [Int] = []
    for part in marked.inked.parts {
      for layer in try underlays.layers(of: part, &writer) {
        let tag = try tag(of: layer, on: &marked, &writer)
        if let tag { operators += tag.opening }
        operators.append(Underlays.showing(layer, of: part, onSheetOf: marked.page.size.height))
        if tag != nil { operators.append("EMC\n") }
        if !forms.contains(layer.form) { forms.append(layer.form) }
      }
    }
    return (operators, forms)
  }

  /// Writes what pages need that is known at the end only: their fonts, the tree that holds them.
  mutating func finish(_ writer: inout ObjectWriter) throws(Failure) {
    try fonts.write(&writer)
    try tree.finish(&writer)
    try annotations.endDocument(firstPage: current?.firstPage, &writer)
  }

  // MARK: Tags

  /// Whether its ink is told apart. A sheet of pages is for a printer, and nobody has it read aloud.
  private func isTagged(_ page: Page) -> Bool {
    conformance.isTagged && page.impressions.isEmpty
  }

  /// A page whose content is being marked: the element of each mark.
  private struct MarkedPage {
    let number: Int
    let inked: InkedPage
    var parents: [Int] = []

    var page: Page { inked.page }
  }

  private mutating func tags(
    on marked: inout MarkedPage, _ writer: inout ObjectWriter
  ) throws(Failure) -> [ContentTag] {
    var tags: [ContentTag] = []
    for span in marked.inked.spans {
      guard let element = span.element else {
        tags.append(.artifact(kind: span.isDrawnLines ? "Layout" : "Pagination"))
        continue
      }
      var tag = try mark(element, on: &marked, &writer)
      if let expansion = span.expansion, case .content(_, let mark) = tag {
        tag = .abbreviation(expansion: expansion, mark: mark)
      }
      tags.append(tag)
    }
    return tags
  }

  private mutating func tag(
    of layer: Underlays.Layer, on marked: inout MarkedPage, _ writer: inout ObjectWriter
  ) throws(Failure) -> ContentTag? {
    guard isTagged(marked.page) else { return nil }
    guard let alternative = layer.alternative, let document = marked.inked.document else {
      return .artifact(kind: "Layout")
    }
    let figure = StructureElement(.figure(alternative: alternative), in: document)
    let tag = try mark(figure, on: &marked, &writer)
    structure.setBox(marked.page.box(of: layer.frame), of: figure)
    return tag
  }

  private mutating func mark(
    _ element: StructureElement, on marked: inout MarkedPage, _ writer: inout ObjectWriter
  ) throws(Failure) -> ContentTag {
    let number = try structure.number(of: element, writer: &writer)
    let mark = marked.parents.count
    structure.addContent(page: marked.number, mark: mark, to: element)
    marked.parents.append(number)
    return .content(role: element.role.contentTag, mark: mark)
  }

  // MARK: Places, links and fields

  /// Notes where headings, and what links lead to, stand on a page, tagged or not.
  private mutating func notePlaces(
    on inked: InkedPage, number: Int, _ writer: inout ObjectWriter
  ) throws(Failure) {
    guard inked.page.impressions.isEmpty, let document = inked.document else { return }
    if let current, current.document != document {
      outline.endDocument()
      labels.endDocument()
      try annotations.endDocument(firstPage: current.firstPage, &writer)
    }
    if current?.document != document { current = (document, number) }
    let height = inked.page.size.height
    for span in inked.spans {
      guard let element = span.element else { continue }
      let place = Place(page: number, top: (height - (span.bounds?.top ?? .zero)).points)
      if let heading = element.heading { outline.add(span.text, of: heading, at: place) }
      if let anchor = element.ancestry.lazy.compactMap(\.anchor).first {
        try annotations.place(anchor, at: place, &writer)
      }
    }
  }

  private mutating func annotate(
    _ inked: InkedPage, number: Int, _ writer: inout ObjectWriter
  ) throws(Failure) -> [Int] {
    let page = inked.page
    var numbers: [Int] = []
    for span in inked.spans {
      guard let (link, target) = span.element?.link, let bounds = span.bounds else { continue }
      let annotation = writer.reserve()
      var key: Int?
      if conformance.isTagged {
        let parent = try structure.number(of: link, writer: &writer)
        key = try structure.addAnnotation(parent: parent, &writer)
        structure.addAnnotation(annotation, page: number, to: link)
      }
      try annotations.putLink(
        annotation, to: target, text: span.text, bounds: bounds, on: page, key: key, &writer)
      numbers.append(annotation)
    }
    for field in hasSignatureFields ? page.fields : [] {
      let annotation = writer.reserve()
      var key: Int?
      if conformance.isTagged, let document = inked.document {
        let form = StructureElement(.form, in: document)
        let parent = try structure.number(of: form, writer: &writer)
        key = try structure.addAnnotation(parent: parent, &writer)
        structure.addAnnotation(annotation, page: number, to: form)
      }
      try annotations.putField(annotation, field, on: page, number: number, key: key, &writer)
      numbers.append(annotation)
    }
    return numbers
  }
}

extension InkedPage {
  /// The document that the page's ink belongs to.
  fileprivate var document: StructureElement? {
    spans.lazy.compactMap { $0.element?.ancestry.last }.first
  }
}

extension StructureElement {
  /// The heading that it is or is in.
  fileprivate var heading: StructureElement? {
    ancestry.first { if case .heading = $0.role { true } else { false } }
  }

  /// The link that it is or is in, and where that leads.
  fileprivate var link: (StructureElement, Target)? {
    for element in ancestry {
      if case .link(let target) = element.role { return (element, target) }
    }
    return nil
  }
}

extension StructureElement.Role {
  /// The tag in the content: the kind of the element, but one for headings of all levels, which are only known in the tree.
  fileprivate var contentTag: String {
    if case .heading = self { "H" } else { name }
  }
}
