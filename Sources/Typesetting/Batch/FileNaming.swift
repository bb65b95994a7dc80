import Diagnostics
import FoundationEssentials
import Layouts
import PDF
import Records
import Signing

/// The files of a list that becomes one file for each row: their names, their keys, and what is there already.
struct FileNaming: Sendable {
  let manifest: Manifest
  private let pattern: NamePattern
  private let batch: Batch
  /// What all files have in common: program, fonts, layouts, the office's key, the record.
  private let commonKey: ContentKey

  /// - Throws: a pattern that cannot be understood; assets that cannot be read.
  init(_ text: String, of batch: Batch) throws(Failure) {
    pattern = try batch.typesetter.layout.namePattern(text, at: .file("-o"))
    let beforePlaces = text.prefix { $0 != "{" }
    let folder = beforePlaces.lastIndex(of: "/").map { String(beforePlaces[...$0]) } ?? ""
    manifest = Manifest(
      folder: folder, layout: batch.typesetter.layout.name,
      part: batch.options.selection.partName)
    var key = try batch.typesetter.assets.contentKey()
    key.add(vanthuVersion)
    key.add(batch.typesetter.layout.name)
    key.add(batch.options.sheet ?? "")
    key.add(batch.typesetter.pdfOptions.key)
    key.add("\(batch.typesetter.stock) \(batch.options.printing)")
    if let blank = batch.typesetter.blank { key.add(blank.file) }
    key.add(batch.typesetter.officeKey?.publicKey.name ?? "")
    key.add(batch.record.fields)
    commonKey = key
    self.batch = batch
  }

  /// Whether no two rows can share a name, whatever they say.
  var namesAreUnique: Bool { pattern.beginsWithNumber }

  /// - Throws: a field of the pattern without a value; `batch.name-too-long`.
  func path(of place: Int, row: Record) throws(Failure) -> String {
    let path = try pattern.path(
      record: batch.record, row: row, number: place, of: batch.rows.count)
    if path.split(separator: "/").contains(where: { $0.utf8.count > OutputFile.longestName }) {
      throw Failure(.nameTooLong(path, at: row.location))
    }
    return path
  }

  /// The name of a row's file; nil if the row is wrong.
  func path(of place: Int) -> String? {
    guard case .success(let row) = batch.rows[place - 1].result else { return nil }
    return try? path(of: place, row: row)
  }

  func key(ofPlace place: Int) -> ContentKey {
    var key = commonKey
    key.add(batch.rows.written(at: place - 1).value)
    return key
  }

  /// The name of a file as the manifest has it; nil for a path outside the manifest's folder.
  func nameInFolder(_ path: String) -> String {
    String(path.dropFirst(manifest.folder.count))
  }

  func filesInPlace() -> FilesInPlace {
    var files = FilesInPlace()
    manifest.forEachEntry { files.add($0, in: manifest.folder) }
    return files
  }

  /// Removes the files of earlier runs that no row makes any more, if they still are as they were written; a
  /// certificate for somebody who is no longer on the list must not be printed with the others.
  func removeStale(besides names: NameRegister) -> Int {
    var removed = 0
    manifest.forEachEntry { entry in
      let path = manifest.folder + entry.file
      guard !names.contains(path), OutputFile.size(of: path) == entry.bytes else { return }
      if (try? FileManager.default.removeItem(atPath: path)) != nil { removed += 1 }
    }
    return removed
  }

  /// Removes what a run that was killed left of the files that it was writing.
  func removeLeftovers(named names: NameRegister) {
    OutputFile.removeLeftovers(in: manifest.folder) {
      let path = manifest.folder + $0
      return names.contains(path) || path == manifest.path
    }
  }
}

/// The files that earlier runs wrote, by digests of their names.
struct FilesInPlace: Sendable {
  private var files: [Int: (key: Int, bytes: Int)] = [:]

  mutating func add(_ entry: Manifest.Entry, in folder: String) {
    files[(folder + entry.file).hashValue] = (entry.key.hashValue, entry.bytes)
  }

  /// Whether a file is there as it would be written now.
  func holds(_ path: String, key: ContentKey) -> Bool {
    guard let known = files[path.hashValue], known.key == key.text.hashValue else { return false }
    return OutputFile.size(of: path) == known.bytes
  }
}
