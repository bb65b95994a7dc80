package import Foundation

/// The project's own files, seen from its tests.
package enum Repository {
  /// The folder with `fonts/`, `layouts/` and `samples/`.
  package static let root: URL = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let mark = folder.appending(path: "fonts/fonts.yaml").path
      if FileManager.default.fileExists(atPath: mark) { return folder }
    }
    return URL(filePath: FileManager.default.currentDirectoryPath)
  }()

  package static func path(_ name: String) -> String { root.appending(path: name).path }

  /// A file of the project as text.
  package static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  /// The record of the sample conference.
  package static let sampleRecord = path("samples/hoi-nghi/cau-giay-2023.yaml")
  /// The award list of the sample conference.
  package static let sampleList = path("samples/hoi-nghi/khen-thuong-cau-giay-2023.csv")
}
