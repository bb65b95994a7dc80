import Foundation
import TestSupport
import Testing

/// A folder of assets that somebody spoilt: a clear error that names the file; nothing crashes.
@Suite struct BadAssetsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The file that is replaced, or removed if there are no bytes.
    let file: String
    let bytes: [UInt8]?
    /// What the message must name.
    let place: String

    init(_ description: String, _ file: String, _ text: String?, place: String) {
      testDescription = description
      self.file = file
      bytes = text.map { Array($0.utf8) }
      self.place = place
    }
  }

  static let cases = [
    Case("SVG that does not parse", "layouts/art/goc.svg", "<svg><g></svg>", place: "goc.svg"),
    Case("SVG that is none", "layouts/art/hoa-van.svg", "%PDF-1.7", place: "hoa-van.svg"),
    Case(
      "SVG cut off", "layouts/art/quoc-huy.svg", "<svg xmlns='http://www.w3.o", place: "quoc-huy"),
    Case("SVG gone", "layouts/art/canh.svg", nil, place: "canh.svg"),
    Case(
      "font that is none", "fonts/tex-gyre-chorus/texgyrechorus-mediumitalic.otf", "font",
      place: "texgyrechorus"),
    Case(
      "empty font", "fonts/noto-serif-display/NotoSerifDisplay-Bold.ttf", "",
      place: "NotoSerifDisplay"),
    Case(
      "catalogue without family", "fonts/fonts.yaml", "roles:\n  text: [X]\nfamilies: {}\n",
      place: "fonts.yaml:2:10"),
    Case(
      "layout with unknown key", "layouts/giay-khen.yaml", "label: A\nrecord: hoi-nghi\nblok: []\n",
      place: "giay-khen.yaml:3:1"),
    Case(
      "layout that is no YAML", "layouts/giay-khen.yaml", "label: [\n", place: "giay-khen.yaml:2"),
    Case("schema gone", "layouts/records/hoi-nghi.yaml", nil, place: "hoi-nghi.yaml"),
    Case(
      "schema with unknown type", "layouts/records/hoi-nghi.yaml",
      "record: hoi-nghi\nlabel: A\nfields:\n  name: {label: Tên, type: txt}\n",
      place: "hoi-nghi.yaml:4:"),
  ]

  @Test(arguments: cases)
  func spoiltFileIsNamed(_ bad: Case) throws {
    let folder = try TemporaryFolder()
    for name in ["fonts", "layouts"] {
      try FileManager.default.copyItem(
        atPath: Repository.root.appending(path: name).resolvingSymlinksInPath().path,
        toPath: folder.path("assets/\(name)", makingFolders: true))
    }
    if let bytes = bad.bytes {
      try folder.write(bytes, to: "assets/\(bad.file)")
    } else {
      try FileManager.default.removeItem(atPath: folder.path("assets/\(bad.file)"))
    }
    let data = try folder.write(DataText.conference, to: "a.yaml")
    let list = try folder.write(DataText.list, to: "a.csv")
    let output = folder.path("out/a.pdf")
    let result = try Vanthu.run(
      ["batch", "giay-khen", "--data", data, "--records", list, "-o", output],
      assets: folder.path("assets"))
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains(bad.place), "\(result.errors)")
    #expect(result.errors.contains("error: "))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test func folderWithoutAssetsIsRefused() throws {
    let folder = try TemporaryFolder()
    let data = try folder.write(DataText.conference, to: "a.yaml")
    for assets in [folder.url.path, folder.path("nowhere")] {
      let result = try Vanthu.run(
        ["render", data, "--layout", "bien-ban"], directory: folder.url, assets: assets)
      #expect(result.status == 65)
      #expect(result.errors.contains("\(assets): error: "), "\(result.errors)")
    }
  }

  @Test func unknownLayoutIsGuessed() throws {
    let folder = try TemporaryFolder()
    let data = try folder.write(DataText.conference, to: "a.yaml")
    for name in ["bienban", "../layouts/bien-ban", ""] {
      let result = try Vanthu.run(["render", data, "--layout", name], directory: folder.url)
      #expect(result.status == 65, "\(result.errors)")
      #expect(result.errors.contains("bien-ban"))
    }
    #expect(try folder.files() == ["a.yaml"])
  }
}

extension TemporaryFolder {
  /// The path of a file, its folder being there.
  fileprivate func path(_ name: String, makingFolders: Bool) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return file.path
  }
}
