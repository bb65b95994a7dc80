import TestSupport
import Testing

/// What the program takes to start.
@Suite struct StartTests {
  /// The system's loader lists what it would load, as `ldd` has it do.
  @Test func librariesThatTakeLongToLoadAreNotLoadedWithTheProgram() throws {
    let listing = try Vanthu.run(
      [], environment: ["LD_TRACE_LOADED_OBJECTS": "1"], assets: nil
    ).text
    #expect(listing.contains("libyaml"), "\(listing)")
    for name in [
      "libcairo", "libharfbuzz", "libglib", "librsvg", "libqpdf", "libgio", "libpango", "libgnutls",
    ] {
      #expect(!listing.contains(name), "\(name) is loaded with the program")
    }
  }
}
