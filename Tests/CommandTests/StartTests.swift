import TestSupport
import Testing

/// What the program takes to start.
@Suite struct StartTests {
  /// The system's loader lists what it would load, as `ldd` has it do.
  @Test func librariesThatFewDocumentsNeedAreNotLoadedWithTheProgram() throws {
    let listing = try Vanthu.run(
      [], environment: ["LD_TRACE_LOADED_OBJECTS": "1"], assets: nil
    ).text
    #expect(listing.contains("libyaml"), "\(listing)")
    for name in ["librsvg", "libqpdf", "libgio", "libpango", "libgnutls"] {
      #expect(!listing.contains(name), "\(name) is loaded with the program")
    }
  }

  /// A file that is no library stands where the loader looks first, so it finds none.
  @Test(arguments: [("vi_VN.UTF-8", "cài gói librsvg2-2"), ("C", "install the package librsvg2-2")])
  func withoutLibrsvgADrawingThatNeedsItIsAnErrorThatNamesThePackage(
    _ language: String, _ hint: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.hideLibrary("librsvg-2.so.2")
    let assets = folder.url.appending(path: "assets")
    try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
    for name in ["color", "fonts", "layouts"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: name), to: assets.appending(path: name))
    }
    let art = assets.appending(path: "layouts/art")
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><mask id="m"><rect \
      width="5" height="9" fill="#fff"/></mask><rect width="9" height="9" mask="url(#m)"/></svg>
      """
    for file in try FileManager.default.contentsOfDirectory(
      at: art, includingPropertiesForKeys: nil) where file.pathExtension == "svg"
    {
      try drawing.write(to: file, atomically: true, encoding: .utf8)
    }
    let output = folder.url.appending(path: "giay-khen.pdf")
    let result = try Vanthu.run(
      [
        "batch", "giay-khen", "--data", Repository.sample("cau-giay-2023.yaml"), "--records",
        Repository.sample("khen-thuong-cau-giay-2023.csv"), "-o", output.path,
      ],
      environment: ["LD_LIBRARY_PATH": folder.url.path, "LANG": language], assets: assets.path)
    #expect(result.status == 70, "\(result.text)")
    #expect(result.text.contains("art.no-librsvg") && result.text.contains(hint), "\(result.text)")
    #expect(!FileManager.default.fileExists(atPath: output.path))
  }

  @Test func withoutLibqpdfSigningIsAnErrorThatNamesThePackage() throws {
    let folder = try TemporaryFolder()
    for name in ["libqpdf.so.29", "libqpdf.so.30"] { try folder.hideLibrary(name) }
    let file = folder.url.appending(path: "a.pdf")
    try "%PDF-1.7".write(to: file, atomically: true, encoding: .utf8)
    let result = try Vanthu.run(
      ["verify", file.path], environment: ["LD_LIBRARY_PATH": folder.url.path])
    #expect(result.status == 70, "\(result.text)")
    #expect(result.text.contains("sign.no-libqpdf"), "\(result.text)")
    #expect(result.text.contains("libqpdf29") && result.text.contains("libqpdf30"))
  }
}
