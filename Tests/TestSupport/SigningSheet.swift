import Foundation

/// A sheet with two fields for signatures, in each form that a file may have.
package enum SigningSheet: String, CaseIterable {
  /// A cross-reference table.
  case table
  /// A cross-reference stream, objects in object streams.
  case stream

  package func bytes() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let source = try folder.write(Self.plain(), to: "a.pdf")
    let mode = self == .table ? "disable" : "generate"
    _ = try Tool.read(
      "qpdf", ["--static-id", "--object-streams=\(mode)", source, folder.path("b.pdf")])
    return try folder.bytes(of: "b.pdf")
  }

  /// - Parameter fields: name and place of each.
  package static func plain(fields: [(String, String)] = twoFields) -> [UInt8] {
    let kids = fields.indices.map { "\(4 + $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R\(fields.isEmpty ? "" : " /AcroForm << /Fields [\(kids)] >>") >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [\(kids)] >>",
    ]
    for (name, place) in fields {
      objects.append(
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (\(name)) /F 132 /P 3 0 R /Rect [\(place)] >>"
      )
    }
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      text += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  package static let twoFields = [("NguoiKy", "330 100 450 160"), ("CoQuan", "290 90 400 200")]
}

/// Pictures as an office has them, made here.
package enum SigningPicture {
  /// A PNG of one colour, 20 by 10 pixels, half of it transparent.
  package static func png(opaque: Bool = false) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let background = opaque ? "<rect width='20' height='10' fill='white'/>" : ""
    let svg = """
      <svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>\(background)
      <rect width='10' height='10' fill='#0000c8'/></svg>
      """
    try folder.write(svg, to: "a.svg")
    _ = try Tool.read("rsvg-convert", [folder.path("a.svg"), "-o", folder.path("a.png")])
    return try folder.bytes(of: "a.png")
  }
}
