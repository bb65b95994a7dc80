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
      let box = inherited("CropBox", of: page) ?? inherited("MediaBox", of: page),
      let noteBox = drawing.inherited("MediaBox", of: notePage)
    else { return nil }
    let size = (width: noteBox[2] - noteBox[0], height: noteBox[3] - noteBox[1])
    let corner = PageCorner(box: box, rotation: rotation(of: page), size: size)
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

  /// Four numbers that a page has or inherits, the lower left corner first; nil where there are none.
  private func inherited(_ key: String, of page: PDFReference) -> [Double]? {
    var entries = self[page].entries
    for _ in 0..<Self.deepest {
      let numbers = resolved(entries[key]).items.compactMap { resolved($0).number }
      if numbers.count == 4 {
        return [
          min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
          max(numbers[1], numbers[3]),
        ]
      }
      guard let parent = entries["Parent"]?.reference else { return nil }
      entries = self[parent].entries
    }
    return nil
  }

  private func rotation(of page: PDFReference) -> Int {
    var entries = self[page].entries
    for _ in 0..<Self.deepest {
      if let rotation = resolved(entries["Rotate"]).integer { return rotation }
      guard let parent = entries["Parent"]?.reference else { return 0 }
      entries = self[parent].entries
    }
    return 0
  }
}
