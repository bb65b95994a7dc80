import Diagnostics
import Foundation
import Testing

@testable import Records

struct RecordReaderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "records-\(UUID().uuidString)")

  private func write(_ text: String, to name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test func filesAreReadByExtension() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = try write("a: 1\n", to: "x.YML")
    #expect(dump(try RecordReader.read(path: record, displayName: "x")) == "{a: '1'}")
    let object = try write("{\"a\": \"\\ud83d\\ude00\"}", to: "x.json")
    #expect(dump(try RecordReader.read(path: object, displayName: "x")) == "{a: '😀'}")
    for (name, text) in [
      ("x.csv", "a,b\n1,2"), ("x.tsv", "a\tb\n1\t2"), ("x.txt", "a;b\n1;2"),
      ("y.yaml", "- {a: 1, b: 2}\n"), ("y.json", "[{\"a\": 1, \"b\": 2}]"),
    ] {
      let path = try write(text, to: name)
      let rows = try RecordReader.readRows(path: path, displayName: name)
      #expect(dump(rows) == "[{a: '1', b: '2'}]")
    }
    #expect(
      problems { () throws(Failure) in
        try RecordReader.readRows(path: record, displayName: "x")
      } == ["data.wrong-type x:1:1"])
  }

  @Test func whatCannotBeReadIsNamed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let empty = try write("", to: "empty.yaml")
    let word = try write("x", to: "x.docx")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "d.yaml"), withIntermediateDirectories: true)
    let paths = [
      (folder.path + "/none.yaml", "does not exist"), (folder.path + "/d.yaml", "is a folder"),
      (empty, "empty"), (word, "kind"),
    ]
    for (path, word) in paths {
      let found = diagnostics { () throws(Failure) in
        try RecordReader.read(path: path, displayName: "tên.yaml")
      }
      #expect(found.map(brief) == ["data.unreadable tên.yaml"])
      #expect(found.first?.message.english.contains(word) == true)
    }
  }

  @Test func devicesAreNotRead() {
    let found = diagnostics { () throws(Failure) in
      try FileReading.bytes(atPath: "/dev/zero", named: "x")
    }
    #expect(found.map(brief) == ["data.unreadable x"])
  }

  @Test(.enabled(if: ProcessInfo.processInfo.userName != "root", "root may read everything"))
  func filesWithoutPermissionAreNamed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write("a: 1", to: "x.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let found = diagnostics { () throws(Failure) in
      try RecordReader.read(path: path, displayName: "x")
    }
    #expect(found.first?.message.english.contains("may not be read") == true)
  }
}
