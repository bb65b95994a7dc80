package import Conferences
package import Diagnostics
package import Fonts
import FoundationEssentials
package import Layouts
package import Records
package import Rendering

/// The folder with `fonts/` and `layouts/`: the only way to the disk, apart from the user's own files.
package struct AssetRoot: Sendable {
  let path: String

  /// Takes the folder that the user names, or else finds one: the working folder, its parents, then the copy
  /// installed beside the program (`../share/vanthu`).
  ///
  /// - Throws: `assets.not-found`, naming where we looked.
  package init(path: String?) throws(Failure) {
    let candidates = path.map { [$0] } ?? Self.usualPlaces
    guard let found = candidates.first(where: Self.isRoot) else {
      throw Failure(AssetDiagnostics.notFound(path))
    }
    self.path = found
  }

  /// The names of all layouts, sorted.
  package func layoutNames() throws(Failure) -> [String] {
    try files(in: "layouts", withExtension: "yaml")
  }

  /// Reads a layout with the profile and the schemas that it names.
  ///
  /// - Parameter profile: takes the place of the profile that the layout names.
  /// - Throws: `assets.no-such-layout` with the nearest name; all that is wrong in the files.
  package func layout(named name: String, profile: String? = nil) throws(Failure) -> Layout {
    let names = try layoutNames()
    guard names.contains(name) else {
      throw Failure(AssetDiagnostics.noSuchLayout(name, known: names))
    }
    return try Layout(
      name: name, read("layouts/\(name).yaml"), profile: profile, sources: sources)
  }

  /// The files that layouts refer to.
  var sources: LayoutSources {
    LayoutSources(
      profile: { name throws(Failure) in try read("layouts/profiles/\(name).yaml") },
      schema: { name throws(Failure) in try recordSchema(named: name).withDerivedFields })
  }

  /// The names of all profiles, sorted.
  func profileNames() throws(Failure) -> [String] {
    try files(in: "layouts/profiles", withExtension: "yaml")
  }

  /// What the layouts add to a record: the fields of their key `fields`.
  private func fields(addedTo record: String) throws(Failure) -> [Value] {
    var added: [Value] = []
    for name in try layoutNames() {
      let file = "layouts/\(name).yaml"
      // Few layouts add fields; the others need not be read for them.
      guard try bytes(file).hasLine(beginningWith: "fields:") else { continue }
      let layout = try read(file)
      if layout["record"]?.text == record, let fields = layout["fields"] { added.append(fields) }
    }
    return added
  }

  /// Reads the file of a blank: a name in `layouts/blanks`, or the path of a `.yaml` file of the office.
  ///
  /// - Throws: `assets.no-such-blank` with the nearest name; a file that cannot be read.
  func blank(_ name: String) throws(Failure) -> Value {
    if name.hasSuffix(".yaml") { return try RecordReader.read(path: name, displayName: name) }
    let names = (try? files(in: "layouts/blanks", withExtension: "yaml")) ?? []
    guard names.contains(name) else {
      throw Failure(AssetDiagnostics.noSuchBlank(name, known: names))
    }
    return try read("layouts/blanks/\(name).yaml")
  }

  /// Reads the scan of a blank, beside its file: in the folder given (with a slash after it; empty for the working
  /// folder), or else in `layouts/blanks`.
  func scan(_ name: String, besideBlankIn folder: String?) throws(Failure) -> [UInt8] {
    guard let folder else { return try bytes("layouts/blanks/\(name)") }
    let file = folder + name
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(AssetDiagnostics.unreadable(file))
    }
    return [UInt8](data)
  }

  /// Reads what is in force since when; a folder of assets without that file knows of nothing.
  package func norms() throws(Failure) -> Norms {
    guard FileManager.default.fileExists(atPath: "\(path)/layouts/norms/hieu-luc.yaml") else {
      return .none
    }
    // No layout adds fields to what is in force.
    let schema = try Schema(read("layouts/records/hieu-luc.yaml"))
    return Norms(try schema.check(read("layouts/norms/hieu-luc.yaml")))
  }

  /// Reads the drawings of the names; a name never leads out of the art folder.
  package func art(named names: Set<String>) throws(Failure) -> ArtLibrary {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names.sorted() {
      files.append((name, try bytes("layouts/art/\(name)")))
    }
    return try ArtLibrary(files: files)
  }

  /// Reads the fonts that `fonts.yaml` lists.
  package func fonts() throws(Failure) -> FontBook {
    try FontCatalogue(read("fonts/fonts.yaml")).book(
      exists: { FileManager.default.fileExists(atPath: "\(path)/fonts/\($0)") },
      bytes: { name throws(Failure) in try bytes("fonts/\(name)") })
  }

  /// A digest of all fonts, layouts and drawings: whatever changes there may change any document.
  func contentKey() throws(Failure) -> ContentKey {
    var key = ContentKey()
    for folder in ["color", "fonts", "layouts"] {
      let names = try? FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")
      for name in (names ?? []).sorted() {
        let file = "\(path)/\(folder)/\(name)"
        guard let data = FileManager.default.contents(atPath: file) else { continue }
        key.add(name)
        key.add(data)
      }
    }
    return key
  }

  /// Reads the profile of the colour space that all colours are in.
  package func colorProfile() throws(Failure) -> [UInt8] { try bytes("color/sRGB.icc") }

  package func recordSchema(named name: String) throws(Failure) -> Schema {
    try Schema(read("layouts/records/\(name).yaml"), adding: fields(addedTo: name))
  }

  private func read(_ name: String) throws(Failure) -> Value {
    try RecordReader.read(path: "\(path)/\(name)", displayName: name)
  }

  private func bytes(_ name: String) throws(Failure) -> [UInt8] {
    guard !name.split(separator: "/").contains(".."),
      let bytes = try? FileReading.bytes(atPath: "\(path)/\(name)", named: name)
    else { throw Failure(AssetDiagnostics.unreadable(name)) }
    return bytes
  }

  private func files(in folder: String, withExtension ending: String) throws(Failure) -> [String] {
    guard
      let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
    else { throw Failure(AssetDiagnostics.unreadable(folder)) }
    return names.filter { $0.hasSuffix(".\(ending)") }.map { String($0.dropLast(ending.count + 1)) }
      .sorted()
  }

  private static var usualPlaces: [String] {
    var places: [String] = []
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    while folder.path != "/" {
      places.append(folder.path)
      folder.deleteLastPathComponent()
    }
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      let prefix = URL(filePath: program).deletingLastPathComponent().deletingLastPathComponent()
      places.append(prefix.appendingPathComponent("share/vanthu").path)
    }
    return places
  }

  private static func isRoot(_ path: String) -> Bool {
    ["fonts/fonts.yaml", "layouts"].allSatisfy {
      FileManager.default.fileExists(atPath: "\(path)/\($0)")
    }
  }
}

extension [UInt8] {
  /// Whether one of the lines begins so.
  fileprivate func hasLine(beginningWith word: StaticString) -> Bool {
    let word = Array("\(word)".utf8)
    let bytes = span
    var isLineStart = true
    for index in bytes.indices {
      if isLineStart, bytes[index] == word[0], self[index...].starts(with: word) { return true }
      isLineStart = bytes[index] == UInt8(ascii: "\n")
    }
    return false
  }
}
