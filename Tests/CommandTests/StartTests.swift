import Foundation
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

  /// A file that is no library stands where the loader looks first, so the library is not there for the program.
  @Test(arguments: [
    (Vanthu.Locale.vietnamese, "cài gói librsvg2-2"), (.plain, "install the package librsvg2-2"),
  ])
  func withoutLibrsvgADrawingThatNeedsItNamesThePackage(
    _ locale: Vanthu.Locale, _ hint: String
  ) throws {
    let result = try certificatesOfMaskedArt(without: ["librsvg-2.so.2"], locale)
    #expect(result.status == 70, "\(result.errors)")
    #expect(result.errors.contains("art.no-librsvg"), "\(result.errors)")
    #expect(result.errors.contains(hint), "\(result.errors)")
  }

  /// librsvg draws the drawing then, and libqpdf is to put it into the file.
  @Test func withoutLibqpdfADrawingOfLibrsvgsNamesThePackages() throws {
    let result = try certificatesOfMaskedArt(without: ["libqpdf.so.29", "libqpdf.so.30"], .plain)
    #expect(result.status == 70, "\(result.errors)")
    for word in ["pdf.no-libqpdf", "libqpdf29", "libqpdf30"] {
      #expect(result.errors.contains(word), "\(result.errors)")
    }
  }

  /// Makes the sample's certificates of drawings that only librsvg can draw; nothing may be left behind.
  private func certificatesOfMaskedArt(
    without libraries: [String], _ locale: Vanthu.Locale
  ) throws -> Tool.Result {
    let folder = try TemporaryFolder()
    for name in libraries { try folder.write("", to: name) }
    try folder.copyAssets(to: "assets")
    let art = "assets/layouts/art"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path(art))
    where file.hasSuffix(".svg") {
      try folder.write(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><mask id="m"><rect
        width="5" height="9" fill="#fff"/></mask><rect width="9" height="9" mask="url(#m)"/></svg>
        """, to: "\(art)/\(file)")
    }
    let result = try Vanthu.run(
      [
        "batch", "giay-khen", "--data", Repository.sampleRecord, "--records",
        Repository.sampleList, "-o", folder.path("giay-khen.pdf"),
      ], locale: locale, environment: ["LD_LIBRARY_PATH": folder.url.path],
      assets: folder.path("assets"))
    #expect(try folder.files().filter { !$0.hasPrefix("assets/") } == libraries)
    return result
  }

  @Test func withoutLibqpdfReadingAPDFNamesThePackages() throws {
    let folder = try TemporaryFolder()
    for name in ["libqpdf.so.29", "libqpdf.so.30"] { try folder.write("", to: name) }
    let file = try folder.write("%PDF-1.7\n", to: "a.pdf")
    let result = try Vanthu.run(
      ["verify", file], environment: ["LD_LIBRARY_PATH": folder.url.path])
    #expect(result.status == 70, "\(result.errors)")
    for word in ["sign.no-libqpdf", "libqpdf29", "libqpdf30"] {
      #expect(result.errors.contains(word), "\(result.errors)")
    }
  }
}
