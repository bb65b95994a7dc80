import Diagnostics
import Testing

@testable import Records

struct CSVReaderTests {
  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func delimitersAndLineEnds(delimiter: String, lineEnd: String) throws {
    let rows = ["Họ và tên|Số", "Lê A|1", "|", "“B”|"]
    let text = rows.joined(separator: lineEnd).replacing("|", with: delimiter)
    #expect(dump(try csv(text)) == "[{Họ và tên: 'Lê A', Số: '1'}, {Họ và tên: '“B”', Số: -}]")
  }

  @Test func cellsAndHeadingsHavePlaces() throws {
    let rows = try #require(try csv("\n\nA;B\n\n\"một\nhai\";3\n;\nx;y").list)
    #expect(rows.map(\.location.description) == ["x.csv!A5", "x.csv!A7"])
    #expect(rows.first?["A"]?.text == "một\nhai")
    #expect(rows.last?["B"]?.location.description == "x.csv!B7")
    #expect(rows.last?.entries?.last?.keyLocation.description == "x.csv!B3")
  }

  @Test func theSeparatorLineOfExcelIsHonouredAndNotCounted() throws {
    let value = try csv("sep=;\r\nA,B;C\r\n1;2\r\n")
    #expect(dump(value) == "[{A,B: '1', C: '2'}]")
    #expect(value.list?.first?["C"]?.location.description == "x.csv!B2")
  }

  @Test func delimitersInsideQuotesDoNotCount() throws {
    #expect(dump(try csv("\"a,b,c\";d\n1;2\n")) == "[{a,b,c: '1', d: '2'}]")
  }

  @Test func tabSeparatedFilesPreferTabs() throws {
    let text = "Tên, chức vụ, đơn vị\tSố\nA, b\t1\n"
    let value = try RecordReader.parse(Array(text.utf8), as: .tsv, named: "x.tsv")
    #expect(dump(value) == "[{Tên, chức vụ, đơn vị: 'A, b', Số: '1'}]")
  }

  @Test func cellsAreTrimmedAndNFC() throws {
    let value = try csv("te\u{302}n,b\n\u{A0} Nguye\u{302}\u{303}n \u{A0},\" \u{A0}\"\n")
    let row = try #require(value.list?.first)
    #expect(Array((row["tên"]?.text ?? "").unicodeScalars) == Array("Nguyễn".unicodeScalars))
    #expect(row["b"]?.isEmpty == true)
  }

  @Test func quotesInsideACellAreLetters() throws {
    #expect(
      dump(try csv("A,B\nHội trường \"A\",\"\"\"x\"\"\"\n"))
        == "[{A: 'Hội trường \"A\"', B: '\"x\"'}]")
  }

  @Test(arguments: [
    ("A,B\n1,2,3\n4,5,6\n", ["data.syntax x.csv!C2", "data.syntax x.csv!C3"]),
    ("A,,B\n1,2,3\n4,5,6\n", ["data.syntax x.csv!B2"]),
    ("A,B,A\n1,2,3\n", ["data.duplicate-key x.csv!C1"]),
    ("A,B\n1,\"mở\n2,3\n", ["data.syntax x.csv:2:3"]),
    ("A,B\n\"x\" y,1\n", ["data.syntax x.csv:2:5"]),
    (",,\n\n", ["data.unreadable x.csv"]),
  ])
  func faultsHaveAPlace(text: String, places: [String]) {
    #expect(problems { () throws(Failure) in try csv(text) } == places)
  }

  @Test func trailingEmptyCellsAreNoFault() throws {
    #expect(dump(try csv("A,B\n1,2,,\n3\n")) == "[{A: '1', B: '2'}, {A: '3', B: -}]")
  }

  /// Any table that RFC 4180 can write comes back as it was.
  @Test func writtenTablesComeBack() throws {
    var random = Deterministic(state: 3)
    let pieces = ["a", "ế", "\"", ",", ";", "\t", "\n", " ", "-", "sep=", "x"]
    for round in 0..<500 {
      let delimiter = [",", ";", "\t"][round % 3]
      let lineEnd = ["\n", "\r\n", "\r"][round / 3 % 3]
      var lines = [(0..<3).map { "h\($0)" }.joined(separator: delimiter)]
      var rows: [[String]] = []
      for _ in 0..<4 {
        let row = (0..<3).map { _ in
          "«"
            + (0..<Int.random(in: 0..<6, using: &random)).map { _ in
              pieces.randomElement(using: &random) ?? ""
            }.joined() + "»"
        }
        rows.append(row)
        lines.append(
          row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter))
      }
      let value = try csv(lines.joined(separator: lineEnd))
      #expect(value.list?.map { $0.entries?.map { $0.value.text ?? "" } ?? [] } == rows)
    }
  }
}
