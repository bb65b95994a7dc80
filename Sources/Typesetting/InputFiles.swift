package import Diagnostics
import FoundationEssentials

/// The files that a run reads, none of which it may write.
///
/// Files are told apart by device and inode: by whatever name or link one is reached, it is the same.
package struct InputFiles: Sendable {
  private let paths: [String]
  private let assets: AssetRoot?

  /// - Parameters:
  ///   - paths: what is named on the command line; nil and names of nothing count for nothing.
  ///   - assets: every file of it is read, or might be.
  package init(_ paths: [String?], assets: AssetRoot? = nil) {
    self.paths = paths.compactMap(\.self)
    self.assets = assets
  }

  /// Sees to it that no output is an input, and no two outputs are one file, before anything is written.
  ///
  /// - Throws: `usage.output-is-input`, `usage.same-output`.
  package func spare(_ outputs: [String?]) throws(Failure) {
    var problems: [Diagnostic] = []
    var places: Set<String> = []
    var identities: Set<FileState.Identity> = []
    for output in outputs.compactMap(\.self) {
      let place = OutputFile.target(of: output).path
      var isNew = places.insert(place).inserted
      if let state = FileState(of: output) {
        if isInput(state.identity) { problems.append(.outputIsInput(output)) }
        if !identities.insert(state.identity).inserted { isNew = false }
      }
      if !isNew { problems.append(.sameOutput(output)) }
    }
    try problems.throwIfErrors()
  }

  private func isInput(_ identity: FileState.Identity) -> Bool {
    // Also what was found on the way: the tables beside a record. What has no file is no input.
    let read = paths + SourceName.files
    return read.contains { FileState(of: $0)?.identity == identity }
      || assets?.files.contains { FileState(of: $0)?.identity == identity } ?? false
  }
}

extension AssetRoot {
  /// All files of the folders that assets are read from.
  fileprivate var files: some Sequence<String> {
    ["color", "fonts", "layouts"].lazy.flatMap { folder in
      let root = "\(path)/\(folder)"
      return ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).map {
        "\(root)/\($0)"
      }
    }
  }
}
