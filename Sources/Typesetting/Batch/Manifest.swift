import Diagnostics
import FoundationEssentials

/// What stands in a folder of files made from a list: a line of JSON for each file, beside them.
///
///     {"layout":"giay-khen","list":"danh-sach.csv","pattern":"{stt}.pdf","vanthu":"0.1.0"}
///     {"bytes":81234,"file":"01.pdf","key":"6c62272e07bb014262b821756295c58d","row":1}
///
/// A line is added when its file is in place, so a run that is killed leaves at worst one file that no line
/// speaks of, or half a line; either is as if the file had not been made. Of several lines for one file the last
/// counts. Each run begins with a line that says what it made; one that completes what others began leaves the
/// manifest as if it had made everything itself.
struct Manifest {
  /// What one run made.
  struct Run: Codable {
    let vanthu: String
    let layout: String
    let list: String
    let pattern: String
  }

  /// A file that is in place.
  struct Entry: Codable, Hashable, Sendable {
    let row: Int
    /// The file's path from the manifest's folder.
    let file: String
    let key: String
    let bytes: Int
  }

  /// The folder that the manifest speaks of, with a slash after it; empty for the working folder.
  let folder: String
  private let layout: String
  /// The name of the part that is made, as `RowSelection.partName`.
  private let part: String

  init(folder: String, layout: String, part: String) {
    self.folder = folder
    self.layout = layout
    self.part = part
  }

  var path: String { "\(folder)\(layout)\(part).\(Self.ending)" }

  private static let ending = "manifest.jsonl"

  /// Goes through the entries of earlier runs, those of all parts of the list too.
  ///
  /// Lines that cannot be read are passed over: the files that they speak of are made again.
  func forEachEntry(_ body: (Entry) -> Void) {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))
    let decoder = JSONDecoder()
    for name in (names ?? []).sorted()
    where name.hasPrefix("\(layout).") && name.hasSuffix(Self.ending) {
      guard let data = try? Data(contentsOf: URL(filePath: folder + name)) else { continue }
      for line in data.split(separator: UInt8(ascii: "\n")) {
        if let entry = try? decoder.decode(Entry.self, from: line) { body(entry) }
      }
    }
  }

  /// Opens the manifest for this run's lines: behind those of earlier runs, or in their place.
  ///
  /// - Throws: `output.unwritable`.
  func begin(_ run: Run, afresh: Bool) throws(Failure) -> ManifestLog {
    let log = try ManifestLog(path: path, afresh: afresh)
    try log.append(run)
    return log
  }

  /// Writes the manifest anew: one run, and a line for each file in the order of the list.
  ///
  /// - Parameter row: the row whose file has this path; nil for a file that no row makes.
  /// - Throws: `output.unwritable`.
  func settle(as run: Run, row: (_ path: String) -> Int?) throws(Failure) {
    var entries: [Int: Entry] = [:]
    forEachEntry { entry in
      guard let place = row(folder + entry.file) else { return }
      entries[place] = Entry(row: place, file: entry.file, key: entry.key, bytes: entry.bytes)
    }
    let file = try OutputFile(path: path)
    try file.sink(ManifestLog.line(run, of: path))
    for (_, entry) in entries.sorted(by: { $0.key < $1.key }) {
      try file.sink(ManifestLog.line(entry, of: path))
    }
    try file.commit()
  }
}

/// A manifest being written.
final class ManifestLog {
  private let path: String
  private let file: OpenFile

  fileprivate init(path: String, afresh: Bool) throws(Failure) {
    self.path = path
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      file = try OpenFile(path: path, isEmptied: afresh)
      // Half a line of a run that was killed is closed off.
      let newline = UInt8(ascii: "\n")
      if let last = try file.lastByte(), last != newline { try file.write([newline]) }
    } catch { throw OutputFile.failure(path, error) }
  }

  func append(_ line: some Encodable) throws(Failure) {
    let bytes = try Self.line(line, of: path)
    do { try file.write(bytes) } catch { throw OutputFile.failure(path, error) }
  }

  fileprivate static func line(_ line: some Encodable, of path: String) throws(Failure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(line) + [UInt8(ascii: "\n")]
    } catch { throw OutputFile.failure(path, error) }
  }
}
