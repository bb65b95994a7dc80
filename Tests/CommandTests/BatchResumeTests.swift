import Foundation
import TestSupport
import Testing

/// A run that ends early leaves whole files, and the next one makes of them what an undisturbed one would have.
@Suite struct BatchResumeTests {
  private let fixture: BatchFixture
  private static let pattern = "out/{stt}-{name as slug}.pdf"

  init() throws { fixture = try BatchFixture() }

  /// Killed again and again, each time a little later; then left alone.
  @Test(arguments: [1, 3]) func killedRunsAddUpToAnUndisturbedOne(jobs: Int) throws {
    let list = try fixture.list(40)
    let more = ["--resume", "--jobs", "\(jobs)"]
    for files in [1, 2, 9, 23] {
      let status = try fixture.interrupted(
        list, to: Self.pattern, more, by: SIGKILL, afterFiles: files, in: "out")
      #expect(status == SIGKILL)
      for (name, bytes) in try fixture.contents(of: "out") where name.hasSuffix(".pdf") {
        #expect(Self.isWhole(bytes), "\(name)")
      }
    }
    let last = try fixture.run(list, to: Self.pattern, more)
    #expect(last.status == 0 && last.errors.contains("unchanged"), "\(last.errors)")
    let whole = try fixture.run(list, to: Self.pattern.replacing("out", with: "whole"))
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(try fixture.contents(of: "out") == fixture.contents(of: "whole"))
    // The manifest too, but for the pattern that was asked for.
    let manifest = try ["out", "whole"].map { folder in
      String(
        decoding: try fixture.folder.bytes(of: "\(folder)/giay-khen.manifest.jsonl"), as: UTF8.self
      )
      .replacing("\(fixture.folder.path(folder))/", with: "")
    }
    #expect(manifest[0] == manifest[1])
  }

  /// Ctrl-C: what is under way is finished, the rest is named, and the status is that of an interruption.
  @Test(arguments: [SIGINT, SIGTERM]) func askedToStop(signal: Int32) throws {
    let list = try fixture.list(60)
    let status = try fixture.interrupted(
      list, to: Self.pattern, ["--jobs", "2"], by: signal, afterFiles: 3, in: "out")
    #expect(status == 130)
    let made = try fixture.contents(of: "out")
    #expect(made.count >= 3 && made.count < 60)
    #expect(made.allSatisfy { $0.key.hasSuffix(".pdf") && Self.isWhole($0.value) })
    let rest = try fixture.run(list, to: Self.pattern, ["--resume"])
    #expect(rest.errors == "\(60 - made.count) written, \(made.count) unchanged, 0 rows failed\n")
    #expect(try fixture.files(in: "out").count == 60)
  }

  /// One file is written from its first page to its last: half of it is not left, and there is nothing to go on from.
  @Test(arguments: [SIGINT, SIGKILL]) func oneFileAppearsWholeOrNotAtAll(signal: Int32) throws {
    let list = try fixture.list(60)
    let process = try Vanthu.start(
      fixture.arguments(list, to: "one/all.pdf"), assets: fixture.assets)
    while process.isRunning, try fixture.files(in: "one").isEmpty { usleep(2_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == (signal == SIGINT ? 130 : SIGKILL))
    #expect(try fixture.pdfs(in: "one").isEmpty)
    let again = try fixture.run(list, to: "one/all.pdf", ["--resume"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try fixture.files(in: "one") == ["all.pdf"])
  }

  /// Only what a change of the list touches is made again; what no row makes any more goes.
  @Test func changedListMakesOnlyTheChangedRowsAgain() throws {
    let before = try fixture.list(12)
    _ = try fixture.run(before, to: Self.pattern)
    let kept = try fixture.number(of: "out/02-nguoi-hai.pdf")
    try fixture.folder.write("mine", to: "out/ghi-chu.txt")
    let after = try fixture.list(11, names: [3: "Lê Văn Ba", 7: "Người Bảy"])
    let result = try fixture.run(after, to: Self.pattern, ["--resume"])
    #expect(result.errors == "1 written, 10 unchanged, 2 old files removed, 0 rows failed\n")
    #expect(try fixture.number(of: "out/02-nguoi-hai.pdf") == kept)
    let files = try fixture.files(in: "out")
    #expect(files.contains("03-le-van-ba.pdf") && files.contains("ghi-chu.txt"))
    #expect(!files.contains("03-nguoi-ba.pdf") && !files.contains("12-nguoi-mot-hai.pdf"))
  }

  /// A file that somebody has changed, cut short or taken away is made again; so is everything when the record changes.
  @Test func whatIsNotAsItWasWrittenIsMadeAgain() throws {
    let list = try fixture.list(5)
    _ = try fixture.run(list, to: Self.pattern)
    try fixture.folder.write("%PDF-", to: "out/02-nguoi-hai.pdf")
    try FileManager.default.removeItem(atPath: fixture.folder.path("out/04-nguoi-bon.pdf"))
    let second = try fixture.run(list, to: Self.pattern, ["--resume"])
    #expect(second.errors == "2 written, 3 unchanged, 0 rows failed\n")
    let record = DataText.conference.replacing("number: \"25\"", with: "number: \"26\"")
    try fixture.folder.write(record, to: "in/a.yaml")
    let third = try fixture.run(list, to: Self.pattern, ["--resume"])
    #expect(third.errors == "5 written, 0 rows failed\n")
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("%PDF-".utf8)) && bytes.suffix(6).contains(UInt8(ascii: "F"))
  }
}
