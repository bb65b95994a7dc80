import Diagnostics
import Testing

@testable import Records

struct TextDecodingTests {
  private func found(_ bytes: [UInt8], as format: RecordReader.Format = .yaml) -> [String] {
    problems { () throws(Failure) in try RecordReader.parse(bytes, as: format, named: "x") }
  }

  @Test func theMarkOfUTF8IsAccepted() throws {
    let value = try yaml("\u{FEFF}tên: Lê\n")
    #expect(dump(value) == "{tên: 'Lê'}")
    #expect(value["tên"]?.location.description == "x.yaml:1:6")
  }

  @Test(arguments: [true, false])
  func textOfWindowsIsAccepted(isLittleEndian: Bool) throws {
    let units = Array("\u{FEFF}Họ\tSố\r\n😀\t2\r\n".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    let value = try RecordReader.parse(bytes, as: .csv, named: "x")
    #expect(dump(value) == "[{Họ: '😀', Số: '2'}]")
    #expect(found(Array(bytes.dropLast()), as: .csv) == ["data.encoding x"])
    #expect(
      found(Array(bytes.prefix(2)) + (isLittleEndian ? [0, 0xD8] : [0xD8, 0])) == [
        "data.encoding x"
      ])
  }

  @Test(
    arguments: [
      [0xCA],  // TCVN3 ấ alone
      [0xC3],  // cut off
      [0xED, 0xA0, 0x80],  // a surrogate
      [0xC0, 0x80],  // too long a form
      [0xF5, 0x80, 0x80, 0x80],  // beyond Unicode
    ] as [[UInt8]])
  func badBytesHaveAPlace(bad: [UInt8]) {
    #expect(found(Array("a: 1\nbế: x".utf8) + bad + [0x0A]) == ["data.encoding x:2:6"])
    #expect(found([0xEF, 0xBB, 0xBF] + Array("bế".utf8) + bad) == ["data.encoding x:1:3"])
  }

  @Test(arguments: [
    "\u{0}", "\u{B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
  ])
  func unprintableCharactersHaveAPlace(character: String) {
    for format in [RecordReader.Format.yaml, .json] {
      let text = "a: 1\r\nbế: x" + character + "y" + character
      #expect(
        found(Array(text.utf8), as: format) == ["data.encoding x:2:6", "data.encoding x:2:8"])
    }
  }

  /// Of a table one such sign costs a row and not the list.
  @Test(arguments: ["\u{0}", "\u{1F}", "\u{B}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}"])
  func unprintableCharactersOfATableCostARow(character: String) throws {
    let table = "a;b\n1;x\n2;x\(character)y\n3;z\n"
    #expect(
      dump(try csv(table)) == "[{a: '1', b: 'x'}, {a: '2', b: !data.encoding}, {a: '3', b: 'z'}]")
  }

  @Test(arguments: ["\u{1A}", "\r\n\u{1A}\r\n", "\u{1A}\u{1A}\u{0}\u{0}"])
  func theEndSignOfDOSEndsATable(end: String) throws {
    #expect(dump(try csv("\u{FEFF}\u{FEFF}a;b\r\n1;x\(end)")) == "[{a: '1', b: 'x'}]")
  }

  @Test(arguments: [true, false])
  func utf16WithoutMark(isLittleEndian: Bool) throws {
    let text = "Số;Họ và tên;Đơn vị công tác\n1;Nguyễn Thị Ánh;Phòng Nội vụ\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let halves = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? halves : halves.reversed()
    }
    let value = try RecordReader.parse(bytes, as: .csv, named: "x")
    #expect(
      dump(value) == "[{Số: '1', Họ và tên: 'Nguyễn Thị Ánh', Đơn vị công tác: 'Phòng Nội vụ'}]")
  }

  /// A list saved as ANSI has lost letters, which no conversion brings back.
  @Test func lostLettersAreSaid() throws {
    let text = "STT;H? và tên\n1;Nguy?n Van\n2;Tr?n Th? Bình;Ch?c v?"
    let found = diagnostics { () throws(Failure) in
      try RecordReader.parse(text.unicodeScalars.map { UInt8($0.value) }, as: .csv, named: "x")
    }
    #expect(found.count == 1 && found[0].message.vietnamese.contains("ANSI"))
    #expect(found[0].hint?.vietnamese.contains("CSV UTF-8") == true)
  }

  @Test func otherFormatsAreNamed() {
    for mark in [Array("PK\u{3}\u{4}".utf8), [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-1.7".utf8)] {
      #expect(found(mark + [0, 0xFF]) == ["data.encoding x"])
    }
  }

  @Test func emptyFilesAreRefused() {
    #expect(found([]) == ["data.unreadable x"])
    #expect(found([0xEF, 0xBB, 0xBF]) == ["data.unreadable x"])
    #expect(found([0xEF, 0xBB, 0xBF], as: .csv) == ["data.unreadable x"])
    #expect(found(Array(" \n\n".utf8)) == ["data.unreadable x"])
  }

  @Test func placesAreFoundBothWays() {
    let source = SourceText(name: "x", bytes: Array("ế\r\nb\rế d\n\nq".utf8))
    let places = [(0, 1, 1), (3, 1, 2), (5, 2, 1), (7, 3, 1), (11, 3, 3), (13, 4, 1), (14, 5, 1)]
    for (offset, line, column) in places {
      #expect(source.location(at: offset) == .text(file: "x", line: line, column: column))
      #expect(source.offset(line: line, column: column) == offset)
    }
    #expect(source.offset(line: 6, column: 1) == nil)
    #expect(source.offset(line: 5, column: 2) == nil)
    #expect(source.location(at: 99) == .text(file: "x", line: 5, column: 2))
  }
}
