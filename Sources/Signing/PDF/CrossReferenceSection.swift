/// The cross-reference section of an increment, with its trailer.
struct CrossReferenceSection {
  let offsets: [PDFReference: Int]
  let size: Int
  let previous: Int
  let trailer: PDFObject
  /// What tells this state of the file from the others.
  let identifier: [UInt8]

  /// Source: ISO 32000-1, 7.5.4; each entry has 20 bytes.
  var table: [UInt8] {
    var text = "xref\n"
    for run in runs {
      text += "\(run[0].number) \(run.count)\n"
      for reference in run {
        let offset = padded(offsets[reference] ?? 0, 10)
        text += "\(offset) \(padded(reference.generation, 5)) n \n"
      }
    }
    let dictionary = PDFObject.dictionary(trailerEntries(size: size))
    return Array((text + "trailer\n").utf8) + dictionary.written + Array("\n".utf8)
  }

  /// Source: ISO 32000-1, 7.5.8; the stream is an object of its own and lists itself.
  func stream(at offset: Int) -> [UInt8] {
    let own = PDFReference(number: size)
    let offsets = offsets.merging([own: offset]) { $1 }
    let section = CrossReferenceSection(
      offsets: offsets, size: size + 1, previous: previous, trailer: trailer,
      identifier: identifier)
    var data: [UInt8] = []
    for reference in section.runs.joined() {
      let offset = UInt64(offsets[reference] ?? 0)
      data.append(1)
      data += (0..<8).map { UInt8(truncatingIfNeeded: offset >> (56 - 8 * $0)) }
      data += [UInt8(reference.generation >> 8 & 0xFF), UInt8(reference.generation & 0xFF)]
    }
    var entries = trailerEntries(size: size + 1)
    entries["Type"] = .name("XRef")
    entries["W"] = .array([.integer(1), .integer(8), .integer(2)])
    entries["Index"] = .array(
      section.runs.flatMap { [.integer($0[0].number), .integer($0.count)] })
    entries["Length"] = .integer(data.count)
    return Array("\(own.number) 0 obj\n".utf8) + PDFObject.dictionary(entries).written
      + Array("\nstream\n".utf8) + data + Array("\nendstream\nendobj\n".utf8)
  }

  /// The objects in runs of numbers that follow each other.
  private var runs: [[PDFReference]] {
    var runs: [[PDFReference]] = []
    for reference in offsets.keys.sorted(by: { $0.number < $1.number }) {
      if let last = runs.last?.last, last.number + 1 == reference.number {
        runs[runs.count - 1].append(reference)
      } else {
        runs.append([reference])
      }
    }
    return runs
  }

  private func trailerEntries(size: Int) -> [String: PDFObject] {
    let old = trailer.entries
    var entries: [String: PDFObject] = [:]
    for key in ["Root", "Info"] { entries[key] = old[key] }
    entries["Size"] = .integer(size)
    entries["Prev"] = .integer(previous)
    // The first part names the document and stays, the second its state. Source: ISO 32000-1, 14.4.
    let first = old["ID"]?.items.first ?? .string(identifier)
    entries["ID"] = .array([first, .string(identifier)])
    return entries
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
