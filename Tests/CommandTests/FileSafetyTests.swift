import Foundation
import TestSupport
import Testing

/// Nothing that vanthu did not write as it stands is ever replaced or removed, and no input is written over.
@Suite struct FileSafetyTests {
  private let fixture: BatchFixture
  private let list: String
  private static let pattern = "out/{stt}-{name as slug}.pdf"
  private static let first = "out/01-nguoi-mot.pdf"

  init() throws {
    fixture = try BatchFixture()
    list = try fixture.list(3)
  }

  private var folder: TemporaryFolder { fixture.folder }

  private func run(_ arguments: String...) throws -> Tool.Result {
    try Vanthu.run(arguments, directory: folder.url, assets: fixture.assets)
  }

  // MARK: Outputs and inputs

  /// By its own name, through a link, and with a hard link that even has the right ending.
  @Test(arguments: ["record", "list", "key", "layout"])
  func outputIsNeverAnInput(kind: String) throws {
    let key = try folder.write(OfficeKeyText.pem, to: "k.pem")
    let inputs = [
      "record": fixture.data, "list": list, "key": key,
      "layout": "\(fixture.assets)/layouts/giay-khen.yaml",
    ]
    let input = try #require(inputs[kind])
    let before = try Data(contentsOf: URL(filePath: input))
    for name in ["soft.pdf", "hard.pdf"] {
      if name == "soft.pdf" {
        try FileManager.default.createSymbolicLink(
          atPath: folder.path(name), withDestinationPath: input)
      } else {
        try FileManager.default.linkItem(atPath: input, toPath: folder.path(name))
      }
      let result = try fixture.run(list, to: name, ["--qr-key", key])
      #expect(result.status == 64, "\(result.errors)")
      #expect(result.errors.contains("usage.output-is-input"), "\(result.errors)")
    }
    for (option, name) in [("--report", "r.json"), ("--save-mapping", "m.yaml")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(name), withDestinationPath: input)
      let result = try fixture.run(list, to: "a.pdf", ["--qr-key", key, option, folder.path(name)])
      #expect(result.status == 64, "\(option): \(result.errors)")
      #expect(result.errors.contains("usage.output-is-input"), "\(option): \(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path("a.pdf")))
    }
    #expect(try Data(contentsOf: URL(filePath: input)) == before)
  }

  @Test func endingsMustFit() throws {
    for name in ["a.docx", "a.xlsx", "a.yaml", "a.csv"] {
      let render = try run("render", fixture.data, "-l", "bien-ban", "-o", name)
      #expect(render.status == 64 && render.errors.contains("usage.extension"), "\(render.errors)")
      let batch = try fixture.run(list, to: name)
      #expect(batch.status == 64 && batch.errors.contains("usage.extension"), "\(batch.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path(name)))
    }
    let report = try fixture.run(list, to: "a.pdf", ["--report", folder.path("r.txt")])
    #expect(report.status == 64 && report.errors.contains("usage.extension"))
    #expect(try run("render", fixture.data, "-l", "bien-ban", "-o", "so 1.2").status == 0)
  }

  @Test func twoOutputsAreTwoFiles() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("b.json"), withDestinationPath: folder.path("a.pdf"))
    let result = try fixture.run(list, to: "a.pdf", ["--report", folder.path("b.json")])
    #expect(result.status == 64 && result.errors.contains("usage.same-output"), "\(result.errors)")
  }

  // MARK: What is replaced

  /// Another whole file in the place of a row's: it stays, is named, and stops no other row.
  @Test(arguments: [[], ["--resume"]]) func changedFilesStay(more: [String]) throws {
    _ = try fixture.run(list, to: Self.pattern)
    let before = try folder.bytes(of: Self.first)
    let changed = before + Array("% mine\n".utf8)
    try folder.write(changed, to: Self.first)
    try FileManager.default.removeItem(atPath: folder.path("out/02-nguoi-hai.pdf"))
    let result = try fixture.run(list, to: Self.pattern, more)
    #expect(result.status == 1 && result.errors.contains("output.foreign"), "\(result.errors)")
    #expect(result.errors.contains("01-nguoi-mot.pdf"), "\(result.errors)")
    #expect(try folder.bytes(of: Self.first) == changed)
    #expect(try fixture.pdfs(in: "out").count == 3)
  }

  /// Bytes of the same count that are not the file's are noticed; those of a file that a loss of power emptied are
  /// made again.
  @Test func sizeIsNoProof() throws {
    _ = try fixture.run(list, to: Self.pattern)
    let before = try folder.bytes(of: Self.first)
    var other = before
    other[before.count / 2] ^= 1
    try folder.write(other, to: Self.first)
    let kept = try fixture.run(list, to: Self.pattern, ["--resume"])
    #expect(kept.status == 1 && kept.errors.contains("output.foreign"), "\(kept.errors)")
    try folder.write([UInt8](repeating: 0, count: before.count), to: Self.first)
    let made = try fixture.run(list, to: Self.pattern, ["--resume"])
    #expect(made.errors == "1 written, 2 unchanged, 0 rows failed\n")
    #expect(try folder.bytes(of: Self.first) == before)
  }

  @Test func linksInPlaceOfFilesStay() throws {
    _ = try fixture.run(list, to: Self.pattern)
    let other = try folder.write(folder.bytes(of: Self.first), to: "other.pdf")
    try FileManager.default.removeItem(atPath: folder.path(Self.first))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(Self.first), withDestinationPath: other)
    let record = DataText.conference.replacing("number: \"25\"", with: "number: \"26\"")
    try folder.write(record, to: "in/a.yaml")
    let before = try folder.bytes(of: "other.pdf")
    #expect(try fixture.run(list, to: Self.pattern, ["--resume"]).errors.contains("output.foreign"))
    #expect(try folder.bytes(of: "other.pdf") == before)
  }

  /// A manifest leads to nothing outside its folder, and removes no folder and nothing that has changed.
  @Test func manifestsAreNotBelieved() throws {
    _ = try fixture.run(list, to: Self.pattern)
    let precious = try folder.write("precious", to: "keep/a.pdf")
    try folder.write("mine", to: "out/changed.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out/away"), withDestinationPath: folder.path("keep"))
    // SHA-256 of "precious" and of what "changed.pdf" was.
    let digest = try Tool.read("sha256sum", [precious]).prefix(64)
    let lines = [
      "../keep/a.pdf", "../keep", "/\(precious)", "away/a.pdf", "./../keep/a.pdf", "changed.pdf",
    ]
    .map { #"{"bytes":8,"digest":"\#(digest)","file":"\#($0)","key":"x","row":9}"# }
    let manifest = "out/giay-khen.manifest.jsonl"
    let text = String(decoding: try folder.bytes(of: manifest), as: UTF8.self)
    try folder.write(text + lines.joined(separator: "\n") + "\n", to: manifest)
    let result = try fixture.run(list, to: Self.pattern, ["--resume"])
    #expect(result.errors == "0 written, 3 unchanged, 0 rows failed\n", "\(result.errors)")
    #expect(try folder.bytes(of: "keep/a.pdf") == Array("precious".utf8))
    #expect(try folder.bytes(of: "out/changed.pdf") == Array("mine".utf8))
  }

  // MARK: Lists in one folder

  /// Another list, or another pattern, finds the folder taken; the list under a new name or mended does not.
  @Test(arguments: [[], ["--resume"]]) func folderBelongsToItsList(more: [String]) throws {
    _ = try fixture.run(list, to: Self.pattern)
    let before = try fixture.contents(of: "out")
    let text = String(decoding: try folder.bytes(of: "in/list.csv"), as: UTF8.self)
    let other = try folder.write(text.replacing("Một", with: "Khác"), to: "other/list.csv")
    for (list, pattern) in [
      (other, Self.pattern), (list, "out/{stt}.pdf"), (other, "out/x-{stt}.pdf"),
    ] {
      let result = try fixture.run(list, to: pattern, more)
      #expect(
        result.status == 64 && result.errors.contains("usage.folder-taken"), "\(result.errors)")
      let now = try fixture.contents(of: "out")
      #expect(now == before)
    }
    let copy = try folder.write(text, to: "copy.csv")
    #expect(try fixture.run(copy, to: Self.pattern, more).status == 0)
    try folder.write(text.replacing("Hai", with: "Tư"), to: "copy.csv")
    #expect(try fixture.run(copy, to: Self.pattern, more).status == 0)
  }

  /// Two runs at once: the parts of a list share a folder, the same part does not, nor the whole.
  @Test func runsAtOnce() throws {
    let long = try fixture.list(40)
    func start(_ more: String...) throws -> Process {
      try Vanthu.start(fixture.arguments(long, to: Self.pattern, more), assets: fixture.assets)
    }
    let part = try start("--shard", "1/4")
    while part.isRunning, try fixture.pdfs(in: "out").count < 2 { usleep(2_000) }
    kill(part.processIdentifier, SIGSTOP)
    let same = try fixture.run(long, to: Self.pattern, ["--shard", "1/4"])
    #expect(same.status == 64 && same.errors.contains("usage.folder-busy"), "\(same.errors)")
    let whole = try fixture.run(long, to: Self.pattern, ["--resume"])
    #expect(whole.status == 64 && whole.errors.contains("usage.folder-busy"), "\(whole.errors)")
    let other = try fixture.run(long, to: Self.pattern, ["--shard", "2/4"])
    #expect(other.status == 0, "\(other.errors)")
    // The lock goes with its process.
    kill(part.processIdentifier, SIGKILL)
    part.waitUntilExit()
    let rest = try fixture.run(long, to: Self.pattern, ["--resume"])
    #expect(rest.status == 0, "\(rest.errors)")
    #expect(try fixture.files(in: "out").count == 40)
  }

  /// Begun in the same moment in a folder that is not there yet: whoever is refused takes nothing away.
  @Test func runsFromNothing() throws {
    for round in 1...4 {
      let folderName = "new-\(round)"
      let pattern = Self.pattern.replacing("out", with: folderName)
      let runs = try (1...3).map { _ in
        try Vanthu.start(fixture.arguments(list, to: pattern), assets: fixture.assets)
      }
      for run in runs { run.waitUntilExit() }
      #expect(runs.allSatisfy { [0, 64].contains($0.terminationStatus) })
      #expect(runs.contains { $0.terminationStatus == 0 })
      #expect(try fixture.files(in: folderName).count == 3)
      let rest = try fixture.run(list, to: pattern, ["--resume"])
      #expect(rest.errors == "0 written, 3 unchanged, 0 rows failed\n", "\(rest.errors)")
    }
  }

  // MARK: Modes, signatures, ends

  @Test func modesAreKeptAndReadOnlyFilesToo() throws {
    let text = try folder.write("Uỷ ban nhân dân .", to: "f.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: text)
    _ = try run("check", "--fix", "f.txt")
    let attributes = try FileManager.default.attributesOfItem(atPath: text)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.bytes(of: "f.txt") != Array("Uỷ ban nhân dân .".utf8))
    let file = try folder.write("mine", to: "a.pdf")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let result = try run("render", fixture.data, "-l", "bien-ban", "-o", "a.pdf")
    #expect(result.status == 74 && result.errors.contains("output.read-only"), "\(result.errors)")
    #expect(try folder.bytes(of: "a.pdf") == Array("mine".utf8))
  }

  /// A signed file is never written over, whatever is to be written.
  @Test func signedFilesStay() throws {
    let keys = try SigningKeys.shared.get()
    try folder.write(SigningSheet.table.bytes(), to: "a.pdf")
    try folder.write(keys.bytes("ec.p12"), to: "k.p12")
    let sign = [
      "sign", "a.pdf", "--p12", "k.p12", "--field", "CoQuan", "--time",
      "2030-01-06T14:30:05+07:00", "-o", "signed.pdf",
    ]
    let environment = ["VANTHU_P12_PASSWORD": SigningKeys.password]
    #expect(try Vanthu.run(sign, environment: environment, directory: folder.url).status == 0)
    let before = try folder.bytes(of: "signed.pdf")
    let again = try Vanthu.run(sign, environment: environment, directory: folder.url)
    #expect(again.status == 74 && again.errors.contains("output.signed"), "\(again.errors)")
    let render = try run("render", fixture.data, "-l", "bien-ban", "-o", "signed.pdf")
    #expect(render.status == 74 && render.errors.contains("output.signed"), "\(render.errors)")
    let batch = try fixture.run(list, to: "signed.pdf")
    #expect(batch.status == 74 && batch.errors.contains("output.signed"), "\(batch.errors)")
    #expect(try folder.bytes(of: "signed.pdf") == before)
    // The key is no output, whatever it is called.
    try FileManager.default.moveItem(atPath: folder.path("k.p12"), toPath: folder.path("k.pdf"))
    let key = try Vanthu.run(
      ["sign", "a.pdf", "--p12", "k.pdf", "--field", "CoQuan", "--time", "now", "-o", "k.pdf"],
      environment: environment, directory: folder.url)
    #expect(key.status == 64 && key.errors.contains("usage.output-is-input"), "\(key.errors)")
  }

  /// A dossier is whole or not at all: one foreign file in its folder, and none of it is written.
  @Test func dossierReplacesOnlyItsOwn() throws {
    let record = try folder.write(DataText.conference, to: "r.yaml")
    #expect(try run("dossier", record, "-o", "ho-so").status <= 1)
    let first = try fixture.contents(of: "ho-so")
    #expect(try run("dossier", record, "-o", "ho-so").status <= 1)
    #expect(try fixture.contents(of: "ho-so") == first)
    let other = try folder.write(DataText.conference + "\n", to: "other.yaml")
    let taken = try run("dossier", other, "-o", "ho-so")
    #expect(taken.status == 64 && taken.errors.contains("usage.folder-taken"), "\(taken.errors)")
    let name = try #require(first.keys.sorted().last { $0.hasSuffix(".pdf") })
    try folder.write(first[name]! + [10], to: "ho-so/\(name)")
    try folder.write(
      DataText.conference.replacing("number: \"25\"", with: "number: \"26\""), to: "r.yaml")
    let kept = try run("dossier", record, "-o", "ho-so")
    #expect(kept.status == 74 && kept.errors.contains("output.foreign"), "\(kept.errors)")
    #expect(kept.errors.contains(name), "\(kept.errors)")
    var expected = first
    expected[name]? += [10]
    #expect(try fixture.contents(of: "ho-so") == expected)
  }

  /// Whoever wrote a report beside the list keeps it.
  @Test func reportsOfOthersStay() throws {
    let workbook = "in/list.xlsx"
    let made = try run("init", "giay-khen", "-o", workbook)
    #expect(made.status == 0, "\(made.errors)")
    try folder.write("mine", to: "in/list-loi.xlsx")
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1]); sheet = book.worksheets[0]
      top = [c.value for c in sheet[1]]
      row = sheet.max_row + 1 if sheet.max_row > 1 else 2
      for n, value in enumerate(["x", "Không rõ", "", "", ""], 1): sheet.cell(2, n, value)
      book.save(sys.argv[1])
      """
    _ = try Tool.read("/usr/bin/python3", ["-c", script, folder.path(workbook)])
    let result = try fixture.run(folder.path(workbook), to: "a.pdf")
    #expect(result.status == 65, "\(result.errors)")
    #expect(try folder.bytes(of: "in/list-loi.xlsx") == Array("mine".utf8))
    #expect(result.errors.contains("list-loi-2.xlsx"), "\(result.errors)")
  }

  /// Nobody reads what is told: that is an error, not a success.
  @Test(arguments: [["layouts"], ["fonts"], ["schema", "bien-ban"], ["layouts", "bien-ban"]])
  func fullStandardOutput(command: [String]) throws {
    let program = try #require(Vanthu.program)
    let result = try Tool.run(
      "/bin/sh",
      ["-c", "exec \"$@\" >/dev/full", "sh", program] + command
        + ["--assets", Repository.root.path])
    #expect(result.status == 74 && result.errors.contains("output.unwritable"), "\(result.errors)")
  }

  /// A reader that goes away in the middle ends neither a batch nor leaves anything behind.
  @Test func closedStreams() throws {
    let program = try #require(Vanthu.program)
    let script = "\"$@\" 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}"
    let command =
      fixture.arguments(try fixture.list(40), to: Self.pattern) + [
        "--assets", fixture.assets,
      ]
    let result = try Tool.run("/bin/bash", ["-c", script, "sh", program] + command)
    #expect(result.status == 0)
    #expect(try fixture.files(in: "out").count == 40)
    let layouts = try Tool.run(
      "/bin/bash",
      [
        "-c", "\"$@\" | true; exit ${PIPESTATUS[0]}", "sh", program, "layouts", "--assets",
        Repository.root.path,
      ])
    #expect([0, 74].contains(layouts.status))
  }

  /// A disk that is full: the status says so, and no half file is left.
  @Test func fullDisk() throws {
    let program = try #require(Vanthu.program)
    for command in [
      fixture.arguments(list, to: "full.pdf"), fixture.arguments(list, to: "full/{stt}.pdf"),
      ["render", fixture.data, "-l", "bien-ban", "-o", folder.path("full-1.pdf")],
      ["dossier", fixture.data, "-o", folder.path("full-2")],
    ] {
      let result = try Tool.run(
        "/bin/sh",
        ["-c", "ulimit -f 20; exec \"$@\"", "sh", program] + command + [
          "--assets", fixture.assets,
        ])
      #expect(result.status == 74, "\(command): \(result.errors)")
    }
    let left = try folder.files().filter { $0.hasPrefix("full") && !$0.hasSuffix(".jsonl") }
    #expect(left.isEmpty, "\(left)")
  }

  /// Names of temporary files can neither be guessed nor planted.
  @Test func plantedLinksAreNotFollowed() throws {
    let victim = try folder.write("victim", to: "v")
    let program = try #require(Vanthu.program)
    let script =
      "ln -s \"$1\" .o.pdf.$$.tmp; exec \"$2\" render \"$3\" -l bien-ban -o o.pdf --assets \"$4\""
    let result = try Tool.run(
      "/bin/sh", ["-c", script, "sh", victim, program, fixture.data, fixture.assets],
      directory: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.bytes(of: "v") == Array("victim".utf8))
    #expect(try folder.bytes(of: "o.pdf").starts(with: Array("%PDF-".utf8)))
  }

  /// A folder of assets with a fault that is found late: nothing is written, and the status says so.
  @Test func whatFailsLateWritesNothing() throws {
    try folder.write("x: [", to: "in/assets/layouts/norms/hieu-luc.yaml")
    for output in ["n.pdf", "n.png"] {
      let result = try run(
        "render", fixture.data, "-l", "bien-ban", "-o", output, "--signature-boxes", "n.json")
      #expect(result.status == 65, "\(result.errors)")
    }
    #expect(try fixture.run(list, to: "n.pdf").status == 65)
    #expect(try folder.files().allSatisfy { !$0.hasPrefix("n.") && !$0.hasPrefix("n-") })
  }
}

enum OfficeKeyText {
  /// A key made for tests.
  static let pem = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
    -----END PRIVATE KEY-----

    """
}
