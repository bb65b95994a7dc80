import Foundation
import TestSupport
import Testing

/// The door itself: how it is called, where it writes, and that the machine leaves no trace.
@Suite struct CommandTests {
  @Test(
    arguments: [
      ["print"], ["render"], ["render", "a.yaml"], ["render", "a.yaml", "--layuot", "bien-ban"],
      ["render", "a.yaml", "--layout", "bien-ban", "--format", "gif"],
      ["render", "a.yaml", "--layout", "bien-ban", "--resolution", "0"],
      ["render", "a.yaml", "--layout", "bien-ban", "--resolution", "many"],
      ["render", "a.yaml", "b.yaml", "--layout", "bien-ban"],
      ["batch", "giay-khen", "--data", "a.yaml"],
      // Each layout has its own command.
      ["render", "a.yaml", "--layout", "giay-khen"],
      ["batch", "bien-ban", "--data", "a.yaml", "--records", "a.csv"],
    ])
  func wrongCallsAre64(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(DataText.conference, to: "a.yaml")
    try folder.write(DataText.list, to: "a.csv")
    let result = try Vanthu.run(arguments, directory: folder.url)
    #expect(result.status == 64, "\(result.errors)")
    #expect(!result.errors.isEmpty)
    #expect(try folder.files() == ["a.csv", "a.yaml"])
  }

  /// A file where a folder should be, a folder where the file should be, a folder nobody may write to,
  /// a pipe, whose place we must not take.
  @Test(arguments: ["a.yaml/out.pdf", "taken", "/proc/vanthu/out.pdf", "pipe"])
  func outputThatCannotBeWrittenIs74(output: String) throws {
    let folder = try TemporaryFolder()
    let data = try folder.write(DataText.conference, to: "a.yaml")
    let list = try folder.write(DataText.list, to: "a.csv")
    try folder.write("", to: "taken/x")
    _ = try Tool.read("mkfifo", [folder.path("pipe")])
    for arguments in [
      ["render", data, "--layout", "bien-ban", "--format", "pdf", "-o", output],
      ["batch", "giay-khen", "--data", data, "--records", list, "-o", output],
    ] {
      let result = try Vanthu.run(arguments, directory: folder.url)
      #expect(result.status == 74, "\(result.errors)")
      #expect(result.errors.contains("\(output): error: "), "\(result.errors)")
      #expect(try folder.files() == ["a.csv", "a.yaml", "pipe", "taken/x"])
      let pipe = try FileManager.default.attributesOfItem(atPath: folder.path("pipe"))
      #expect(pipe[.type] as? FileAttributeType != .typeRegular)
    }
  }

  @Test func linkStaysAndItsFileIsReplaced() throws {
    let folder = try TemporaryFolder()
    let data = try folder.write(DataText.conference, to: "a.yaml")
    try folder.write("old", to: "real/a.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.pdf"), withDestinationPath: "real/a.pdf")
    let result = try Vanthu.run(
      ["render", data, "--layout", "bien-ban", "-o", "link.pdf"], directory: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.pdf"))
    #expect(link == "real/a.pdf")
    #expect(try folder.bytes(of: "real/a.pdf").starts(with: Array("%PDF-".utf8)))
    #expect(try folder.files() == ["a.yaml", "link.pdf", "real/a.pdf"])
  }

  /// Another zone, another locale, another working folder, another home: the same bytes.
  @Test func machineDoesNotShowInTheBytes() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    let data = Repository.sampleRecord
    let calls = [
      ("m.pdf", ["render", data, "--layout", "bien-ban"]),
      ("c.pdf", ["batch", "giay-khen", "--data", data, "--records", Repository.sampleList]),
    ]
    for (name, call) in calls {
      let here = try Vanthu.run(call + ["-o", folder.path(name)], directory: Repository.root)
      let there = try Vanthu.run(
        call + ["-o", name],
        environment: [
          "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "HOME": other.url.path,
          "SOURCE_DATE_EPOCH": "1", "FONTCONFIG_PATH": other.url.path,
        ], directory: other.url)
      #expect(here.status == 0 && there.status == 0, "\(here.errors)\(there.errors)")
      #expect(try folder.bytes(of: name) == other.bytes(of: name))
    }
    #expect(try folder.files() == ["c.pdf", "m.pdf"])
    #expect(try other.files() == ["c.pdf", "m.pdf"])
  }

  @Test func formatsFollowTheName() throws {
    let folder = try TemporaryFolder()
    let data = try folder.write(DataText.conference, to: "a.yaml")
    for (name, start) in [
      ("a.pdf", "%PDF-"), ("a.png", "\u{89}PNG"), ("a.svg", "<?xml"), ("A.PDF", "%PDF-"),
    ] {
      let result = try Vanthu.run(
        ["render", data, "--layout", "bien-ban", "-o", name, "--resolution", "30"],
        directory: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      let bytes = try folder.bytes(of: name)
      #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }))
    }
  }

  @Test func withoutNameTheFileIsCalledAfterTheLayout() throws {
    let folder = try TemporaryFolder()
    try folder.write(DataText.conference, to: "a.yaml")
    let result = try Vanthu.run(
      ["render", "a.yaml", "--layout", "bien-ban"], directory: folder.url)
    #expect(result.status == 0 && result.errors == "" && result.text == "")
    #expect(try folder.files() == ["a.yaml", "bien-ban.pdf"])
  }

  /// Without `--assets` they are looked for in the working folder and above it.
  @Test func assetsAreFoundFromBelow() throws {
    let folder = try TemporaryFolder()
    let data = try folder.write(DataText.conference, to: "a.yaml")
    let result = try Vanthu.run(
      ["render", data, "--layout", "bien-ban", "-o", folder.path("a.pdf")],
      directory: Repository.root.appending(path: "layouts/art"), assets: nil)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func layoutsAndFontsAreListed() throws {
    let layouts = try Vanthu.run(["layouts"])
    #expect(layouts.status == 0)
    #expect(layouts.text.contains("bien-ban\tBiên bản") && layouts.text.contains("giay-khen\t"))
    let fields = try Vanthu.run(["layouts", "giay-khen"])
    #expect(fields.text.contains("person*\tNgười ký") && fields.text.contains("name*\t"))
    let fonts = try Vanthu.run(["fonts"])
    #expect(fonts.status == 0)
    #expect(fonts.text.split(separator: "\n").count >= 6)
  }

  @Test func helpAndVersionAreNoErrors() throws {
    for arguments in [["--help"], ["--version"], ["render", "--help"], []] {
      let result = try Vanthu.run(arguments, assets: nil)
      #expect(result.status == 0)
      #expect(!result.text.isEmpty)
    }
  }
}
