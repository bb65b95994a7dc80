import Diagnostics
import FoundationEssentials
import Records
import Signing

/// What stands in a folder of files made from a list: a line of JSON for each file, beside them.
///
///     {"layout":"giay-khen","list":"ds.csv","listDigest":"…","listFile":"../ds.csv","pattern":"{stt}.pdf","vanthu":"0.1.0"}
///     {"bytes":81234,"digest":"9f86d0…","file":"01.pdf","key":"6c62272e07bb014262b821756295c58d","row":1}
///
/// A line is added before its file is put in its place, so a run that is killed leaves at worst one line whose file
/// is not there yet, or half a line. A file is ours as long as one line for it has its digest: only such a file is
/// ever replaced or removed. Each run begins with a line that says what it makes; one that makes the rest of a whole
/// list leaves the manifest as if it had made everything itself.
struct Manifest: Sendable {
  /// What one run makes.
  struct Run: Codable, Sendable {
    let vanthu: String
    let layout: String
    /// As the user calls it.
    let list: String
    /// The path to the list from the manifest's folder; nil for none.
    let listFile: String?
    /// Nil for a list that cannot be read.
    let listDigest: String?
    let pattern: String
  }

  /// A file that is in place, or about to be.
  struct Entry: Codable, Hashable, Sendable {
    let row: Int
    /// The file's path from the manifest's folder.
    let file: String
    let key: String
    let bytes: Int
    /// SHA-256 of the file in hexadecimal digits.
    let digest: String
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

  var path: String { "\(folder)\(name)" }

  /// The manifest's own, in its folder.
  var name: String { "\(layout)\(part).\(Self.ending)" }

  var isOfWholeList: Bool { part.isEmpty }

  /// The name of the manifest of a whole list.
  var nameOfWhole: String { "\(layout).\(Self.ending)" }

  private static let ending = "manifest.jsonl"

  /// What a run makes of a list.
  func run(of list: String, pattern: String) -> Run {
    let bytes = try? FileReading.bytes(atPath: list, named: list, atMost: 1 << 30)
    return Run(
      vanthu: vanthuVersion, layout: layout, list: list,
      listFile: list.isEmpty ? nil : Self.path(from: folder, to: list),
      listDigest: bytes.map(FileDigest.text), pattern: pattern)
  }

  /// The manifests of all parts of the list, by their names in the folder.
  var parts: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? []).filter { $0.hasPrefix("\(layout).") && $0.hasSuffix(Self.ending) }.sorted()
  }

  /// What the manifest of a part says of runs and files; lines that cannot be read are passed over.
  func forEachLine(
    of part: String, run: (Run) -> Void = { _ in }, entry: (Entry) -> Void = { _ in }
  ) {
    guard FileState(of: folder + part, followsLinks: false)?.isRegular ?? false,
      let data = try? Data(contentsOf: URL(filePath: folder + part))
    else { return }
    let decoder = JSONDecoder()
    for line in data.split(separator: UInt8(ascii: "\n")) {
      if let read = try? decoder.decode(Entry.self, from: line) {
        entry(read)
      } else if let read = try? decoder.decode(Run.self, from: line) {
        run(read)
      }
    }
  }

  /// Goes through the entries of earlier runs, those of all parts of the list too.
  func forEachEntry(_ body: (Entry) -> Void) {
    for part in parts { forEachLine(of: part, entry: body) }
  }

  /// The ordinary file that an entry speaks of, inside the folder and behind no link; nil where there is none.
  func fileState(ofEntry name: String) -> FileState? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    var path = folder
    for part in parts.dropLast() {
      path += part
      guard FileState(of: path, followsLinks: false)?.isFolder ?? false else { return nil }
      path += "/"
    }
    let state = FileState(of: path + (parts.last ?? ""), followsLinks: false)
    return state.flatMap { $0.isRegular ? $0 : nil }
  }

  /// Writes the manifest anew: one run, and a line for each file in the order of the list.
  ///
  /// - Parameter row: the row whose file has this path; nil for a file that no row makes.
  /// - Throws: `output.unwritable`.
  func settle(as run: Run, row: (_ path: String) -> Int?) throws(Failure) {
    var entries: [Int: Entry] = [:]
    forEachEntry { entry in
      guard let place = row(folder + entry.file) else { return }
      entries[place] = Entry(
        row: place, file: entry.file, key: entry.key, bytes: entry.bytes, digest: entry.digest)
    }
    let file = try OutputFile(path: path)
    try file.sink(ManifestLog.line(run, of: path))
    for (_, entry) in entries.sorted(by: { $0.key < $1.key }) {
      try file.sink(ManifestLog.line(entry, of: path))
    }
    try file.commit()
  }

  /// The way from a folder to a file, links resolved.
  private static func path(from folder: String, to file: String) -> String {
    func parts(_ path: String) -> [Substring] {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().path.split(separator: "/")
    }
    let (start, end) = (parts(folder.isEmpty ? "." : folder), parts(file))
    let common = zip(start, end).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: start.count - common)
    return (up + end.dropFirst(common)).joined(separator: "/")
  }
}

extension Manifest.Run {
  /// Whether another run makes the same files: of the same list, moved or mended since, by the same pattern.
  func makesFiles(of other: Manifest.Run) -> Bool {
    let isSameText = listDigest != nil && listDigest == other.listDigest
    return (isSameText || listFile == other.listFile) && patternInFolder == other.patternInFolder
  }

  private var patternInFolder: Substring {
    let fixed = pattern.prefix { $0 != "{" }
    return fixed.lastIndex(of: "/").map { pattern[pattern.index(after: $0)...] } ?? pattern[...]
  }
}
