import Diagnostics

/// Where a page's corner is, and how what stands there must be turned to stand upright.
private struct PageCorner {
  /// The sides of the field, in points from the page's lower left corner.
  let rect: [Double]
  /// From the note to the page.
  let matrix: [Double]

  /// - Parameters:
  ///   - box: what of the page is shown: left, bottom, right, top.
  ///   - rotation: by how many degrees clockwise the page is turned when it is shown.
  ///   - size: of the note.
  init(box: [Double], rotation: Int, size: (width: Double, height: Double)) {
    let (width, height) = size
    switch (rotation % 360 + 360) % 360 {
    case 90:
      rect = [box[0], box[3] - width, box[0] + height, box[3]]
      matrix = [0, 1, -1, 0, 0, 0]
    case 180:
      rect = [box[0], box[1], box[0] + width, box[1] + height]
      matrix = [-1, 0, 0, -1, 0, 0]
    case 270:
      rect = [box[2] - height, box[1], box[2], box[1] + width]
      matrix = [0, -1, 1, 0, 0, 0]
    default:
      rect = [box[2] - width, box[3] - height, box[2], box[3]]
      matrix = [1, 0, 0, 1, 0, 0]
    }
  }
}

extension PDFSource {
  /// Puts a field into the upper right corner of the first page, as that page is shown, with a note for what it shows.
  ///
  /// - Returns: nil for a file without a page.
  /// - Throws: what `PDFSource` throws about the note.
  func addCornerField(
    named name: String, showing note: SignatureNote, to increment: inout Increment
  ) throws(Failure) -> SignatureField? {
    let drawing = try PDFSource.read(note.page, name: note.text)
    guard let page = firstPage, let notePage = drawing.firstPage,
      let box = shownBox(of: page),
      let noteBox = drawing.rectangle("MediaBox", of: notePage)
    else { return nil }
    let size = (width: noteBox[2] - noteBox[0], height: noteBox[3] - noteBox[1])
    let corner = PageCorner(
      box: box, rotation: inherited("Rotate", of: page).integer ?? 0, size: size)
    let form: [String: PDFObject] = [
      "Type": .name("XObject"), "Subtype": .name("Form"),
      "BBox": .array(noteBox.map(PDFObject.number)),
      "Matrix": .array(corner.matrix.map(PDFObject.number)),
    ]
    var copy = PDFCopy()
    guard let shown = copy.form(form, ofPage: notePage, in: drawing, to: &increment) else {
      return nil
    }
    let reference = increment.reserve()
    var entries: [String: PDFObject] = [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(name),
      "TU": .text(note.text), "Contents": .text(note.text), "F": .integer(132),
      "P": .reference(page), "Rect": .array(corner.rect.map(PDFObject.number)),
      "AP": .dictionary(["N": .reference(shown)]),
    ]
    if let key = addToStructure(widget: reference, on: page, in: &increment) {
      entries["StructParent"] = .integer(key)
    }
    return add(field: reference, entries, on: page, to: &increment)
  }

  /// What of a page is shown: the part of its sheet that is not cropped away.
  ///
  /// Source: ISO 32000-1, 14.11.2.1: a crop box reaches no further than the media box.
  private func shownBox(of page: PDFReference) -> [Double]? {
    guard let sheet = rectangle("MediaBox", of: page) else { return nil }
    guard let crop = rectangle("CropBox", of: page) else { return sheet }
    let box = [
      max(sheet[0], crop[0]), max(sheet[1], crop[1]), min(sheet[2], crop[2]),
      min(sheet[3], crop[3]),
    ]
    return box[0] < box[2] && box[1] < box[3] ? box : sheet
  }

  /// A rectangle that a page has or inherits: left, bottom, right, top; nil where there is none.
  private func rectangle(_ key: String, of page: PDFReference) -> [Double]? {
    let numbers = inherited(key, of: page).items.compactMap { resolved($0).number }
    guard numbers.count == 4 else { return nil }
    return [
      min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
      max(numbers[1], numbers[3]),
    ]
  }

  /// What a page says of itself, or else the nearest node of the tree of pages that it is in; `.null` where none does.
  ///
  /// Source: ISO 32000-1, 7.7.3.4.
  private func inherited(_ key: String, of page: PDFReference) -> PDFObject {
    var node: PDFReference? = page
    for _ in 0..<Self.deepest {
      guard let entries = node.map({ self[$0].entries }) else { return .null }
      let value = resolved(entries[key])
      if value != .null { return value }
      node = entries["Parent"]?.reference
    }
    return .null
  }
}
