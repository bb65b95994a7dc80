import Foundation
import TestSupport
import Testing

/// Told to stop at any moment, the program ends with status 130 and leaves nothing half done.
@Suite struct InterruptionTests {
  private let fixture: BatchFixture

  init() throws { fixture = try BatchFixture() }

  /// While the list is still being looked at.
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func whilePlanning(signal: Int32) throws {
    let list = try fixture.list(20_000)
    for delay in [0.2, 0.6, 1.0, 1.6] as [Double] {
      let process = try Vanthu.start(
        fixture.arguments(list, to: "all.pdf"), assets: fixture.assets)
      usleep(useconds_t(delay * 1e6))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationStatus == 130, "after \(delay) s")
      #expect(try fixture.folder.files().allSatisfy { $0.hasPrefix("in/") })
    }
  }

  /// Where the program is to outlive its terminal, it does.
  @Test func nohup() throws {
    let list = try fixture.list(30)
    let program = try #require(Vanthu.program)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/nohup")
    process.arguments =
      [program] + fixture.arguments(list, to: "all.pdf") + ["--assets", fixture.assets]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    usleep(300_000)
    kill(process.processIdentifier, SIGHUP)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try fixture.folder.files().contains("all.pdf"))
  }

  /// Work under way that takes minutes is given up.
  @Test func endlessDrawing() throws {
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><filter id="f" x="0" y="0" width="1" height="1">
      <feTurbulence baseFrequency="0.05" numOctaves="9999999"/></filter>
      <rect width="100" height="100" filter="url(#f)"/></svg>
      """
    let assets = fixture.folder.path("art")
    try fixture.folder.copyAssets(to: "art")
    try fixture.folder.write(drawing, to: "art/layouts/art/quoc-huy.svg")
    for command in [
      ["render", fixture.data, "-l", "giay-moi", "-o", fixture.folder.path("a.pdf")],
      fixture.arguments(try fixture.list(3), to: "b.pdf"),
    ] {
      let process = try Vanthu.start(command, assets: assets)
      usleep(1_500_000)
      guard process.isRunning else { continue }
      // Once is enough; what is under way is only waited for as long as a row takes.
      kill(process.processIdentifier, SIGTERM)
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
    }
    #expect(try fixture.folder.files().allSatisfy { !$0.hasSuffix(".tmp") })
  }
}
