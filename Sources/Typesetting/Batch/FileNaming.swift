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

  func filesInPlace() -> FilesInPlace { FilesInPlace(of: manifest) }

  /// Removes the files of earlier runs that no row makes any more, if they still are as they were written; a
  /// certificate for somebody who is no longer on the list must not be printed with the others.
  func removeStale(besides names: NameRegister, known: FilesInPlace) -> Int {
    var removed = 0
    manifest.forEachEntry { entry in
      let path = manifest.folder + entry.file
      guard !names.contains(path), known.isAsWritten(path) else { return }
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
  private let manifest: Manifest
  private var files: [Int: [(key: Int, digest: Int)]] = [:]

  /// - Parameter manifest: what speaks of them.
  init(of manifest: Manifest) {
    self.manifest = manifest
    manifest.forEachEntry { add($0) }
  }

  private mutating func add(_ entry: Manifest.Entry) {
    let new = (key: entry.key.hashValue, digest: entry.digest.hashValue)
    files[(manifest.folder + entry.file).hashValue, default: []].append(new)
  }

  /// Whether a file is there as it would be written now.
  func holds(_ path: String, key: ContentKey) -> Bool {
    let known = known(path).filter { $0.key == key.text.hashValue }
    return !known.isEmpty && matches(path, known)
  }

  /// Whether a file is there as one of the earlier runs wrote it.
  func isAsWritten(_ path: String) -> Bool {
    let known = known(path)
    return !known.isEmpty && matches(path, known)
  }

  /// What a new file may take the place of: nothing, or a file of an earlier run that nobody has touched, or one that
  /// holds nothing that is not in the new one, as a loss of power leaves it.
  ///
  /// - Parameter isInNew: whether a file's bytes are the beginning of the new ones.
  /// - Throws: `output.foreign`.
  func replacing(
    _ path: String, isInNew: (_ old: [UInt8]) -> Bool
  ) throws(Failure) -> OutputFile.Replacing {
    guard FileState(of: path, followsLinks: false) != nil else { return .nothing }
    guard let bytes = bytes(of: path) else { throw Failure(.foreignFile(path)) }
    let digest = FileDigest.text(bytes).hashValue
    guard
      known(path).contains(where: { $0.digest == digest }) || isInNew(bytes)
        || bytes.allSatisfy({ $0 == 0 })
    else { throw Failure(.foreignFile(path)) }
    return .anything
  }

  private func known(_ path: String) -> [(key: Int, digest: Int)] { files[path.hashValue] ?? [] }

  private func matches(_ path: String, _ known: [(key: Int, digest: Int)]) -> Bool {
    guard let bytes = bytes(of: path) else { return false }
    let digest = FileDigest.text(bytes).hashValue
    return known.contains { $0.digest == digest }
  }

  /// The bytes of an ordinary file inside the folder.
  private func bytes(of path: String) -> [UInt8]? {
    let name = String(path.dropFirst(manifest.folder.count))
    guard path.hasPrefix(manifest.folder), manifest.fileState(ofEntry: name) != nil else {
      return nil
    }
    return try? FileReading.bytes(atPath: path, named: path, atMost: 1 << 30)
  }
}
