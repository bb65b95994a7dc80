import Diagnostics

/// The end of the file: what holds everything together.
/// Source: ISO 32000-1, 7.7.2.
struct Catalog {
  let options: PDFOptions
  let metadata: Metadata

  func write(_ pages: inout PageWriter, _ writer: inout ObjectWriter) throws(Failure) {
    let conformance = options.conformance
    try pages.finish(&writer)
    var catalog: PDFDictionary = [
      "Type": .name("Catalog"), "Pages": .reference(pages.tree.root), "Lang": .text("vi-VN"),
      "ViewerPreferences": .dictionary(viewerPreferences),
      "PageLabels": .dictionary(pages.labels.dictionary),
    ]
    if let structure = try pages.structure.finish(&writer) {
      catalog["StructTreeRoot"] = .reference(structure)
      catalog["MarkInfo"] = .dictionary(["Marked": .bool(true)])
    }
    if let outline = try pages.outline.write(&writer) {
      catalog["Outlines"] = .reference(outline)
    }
    if !pages.annotations.fields.isEmpty {
      let fields = pages.annotations.fields.map(PDFValue.reference)
      catalog["AcroForm"] = .dictionary(["Fields": .array(fields)])
    }
    if conformance.archive != nil {
      catalog["OutputIntents"] = .array([.reference(try outputIntent(&writer))])
    }
    try attach(to: &catalog, &writer)
    let packet = metadata.xmp(pageCount: pages.tree.count)
    let xmp = try writer.addStream(
      ["Type": .name("Metadata"), "Subtype": .name("XML")], packet)
    catalog["Metadata"] = .reference(xmp)
    let information = try writer.add(.dictionary(metadata.dictionary))
    let root = try writer.add(.dictionary(catalog))
    try writer.finish(root: root, information: information)
  }

  private var viewerPreferences: PDFDictionary {
    var preferences: PDFDictionary = ["DisplayDocTitle": .bool(true)]
    if options.printsAtFullSize { preferences["PrintScaling"] = .name("None") }
    return preferences
  }

  private func outputIntent(_ writer: inout ObjectWriter) throws(Failure) -> Int {
    let profile = try writer.addCompressed(["N": .integer(3)], options.colorProfile)
    return try writer.add(
      .dictionary([
        "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
        "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
        "DestOutputProfile": .reference(profile),
      ]))
  }

  /// Attaches the data that the document was made from.
  /// Source: ISO 19005-3, 6.8.
  private func attach(
    to catalog: inout PDFDictionary, _ writer: inout ObjectWriter
  ) throws(Failure) {
    guard options.conformance == .a3a, !options.attachments.isEmpty else { return }
    var names: [PDFValue] = []
    var files: [PDFValue] = []
    for attachment in options.attachments.sorted(by: { $0.name < $1.name }) {
      let file = try writer.addCompressed(
        [
          "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mediaType),
          "Params": .dictionary([
            "Size": .integer(attachment.bytes.count),
            "ModDate": metadata.dictionary["ModDate"] ?? .null,
          ]),
        ], attachment.bytes)
      let specification = try writer.add(
        .dictionary([
          "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
          "AFRelationship": .name("Source"), "Desc": .text("Dữ liệu gốc của văn bản"),
          "EF": .dictionary(["F": .reference(file), "UF": .reference(file)]),
        ]))
      names += [.text(attachment.name), .reference(specification)]
      files.append(.reference(specification))
    }
    catalog["Names"] = .dictionary([
      "EmbeddedFiles": .dictionary(["Names": .array(names)])
    ])
    catalog["AF"] = .array(files)
  }
}
