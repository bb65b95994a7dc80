import Diagnostics
import Foundation

/// What stands in a folder of files made from a list: a line of JSON for each file, beside them.
///
///     {"layout":"giay-khen","list":"danh-sach.csv","pattern":"{stt}.pdf","vanthu":"0.1.0"}
///     {"bytes":81234,"file":"01.pdf","key":"6c62272e07bb014262b821756295c58d","row":1}
///
/// A line is added when its file is in place, so a run that is killed leaves at worst one file that no line
/// speaks of, or half a line; either is as if the file had not been made. Of several lines for one file the last
/// counts. Each run begins with a line that says what it made.
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
}

/// A manifest being written.
final class ManifestLog {
  private let path: String
  private let handle: FileHandle
  private let encoder = JSONEncoder()

  fileprivate init(path: String, afresh: Bool) throws(Failure) {
    self.path = path
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if afresh || !FileManager.default.fileExists(atPath: path) {
        try Data().write(to: URL(filePath: path))
      }
      handle = try FileHandle(forUpdating: URL(filePath: path))
      // Half a line of a run that was killed is closed off.
      let end = try handle.seekToEnd()
      if end > 0 {
        try handle.seek(toOffset: end - 1)
        if try handle.read(upToCount: 1) != Data([UInt8(ascii: "\n")]) {
          try handle.write(contentsOf: Data([UInt8(ascii: "\n")]))
        }
      }
    } catch { throw OutputFile.failure(path, error) }
  }

  deinit { try? handle.close() }

  func append(_ line: some Encodable) throws(Failure) {
    do {
      try handle.write(contentsOf: encoder.encode(line) + [UInt8(ascii: "\n")])
    } catch { throw OutputFile.failure(path, error) }
  }
}
