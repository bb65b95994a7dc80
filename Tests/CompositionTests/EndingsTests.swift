import Documents
import Fonts
import Foundation
import Frames
import Geometry
import Testing

@testable import Composition

/// Hard page endings: documents whose last lines fall badly (Tests/Corpus/endings.txt).
@Suite("Hard page endings")
struct EndingsTests {
  /// A document of the list: the height of its pages in lines, and its parts in order.
  struct Ending: Sendable, CustomTestStringConvertible {
    enum Part: Sendable {
      case paragraph(lines: Int)
      case heading
      case signature(lines: Int)
    }

    let testDescription: String
    let pageLines: Int
    let parts: [Part]

    init?(_ line: Substring) {
      let halves = line.split(separator: ":")
      guard halves.count == 2, let height = Int(halves[0]) else { return nil }
      testDescription = String(line)
      pageLines = height
      parts = halves[1].split(separator: " ").compactMap { word in
        switch (word.first, Int(word.dropFirst())) {
        case ("p", let lines?): .paragraph(lines: lines)
        case ("S", let lines?): .signature(lines: lines)
        case ("h", _): .heading
        default: nil
        }
      }
    }
  }

  static let endings: [Ending] = {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpus/endings.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(Ending.init)
  }()

  /// A line that stands on a page: of which part, which line of it, and of how many.
  private struct Standing: Hashable {
    let kind: Character
    let part: Int
    let line: Int
    let count: Int

    init(kind: Character, part: Int, line: Int, count: Int) {
      (self.kind, self.part, self.line, self.count) = (kind, part, line, count)
    }

    /// Reads the line's own text, `p.3.1.5`.
    init?(_ text: String) {
      let words = text.split(separator: ".")
      guard words.count == 4, let kind = words[0].first, let part = Int(words[1]),
        let line = Int(words[2]), let count = Int(words[3])
      else { return nil }
      self.init(kind: kind, part: part, line: line, count: count)
    }

    var text: String { "\(kind).\(part).\(line).\(count)" }
  }

  private func lines(of ending: Ending) -> [[Standing]] {
    ending.parts.enumerated().map { part, form in
      let (kind, count): (Character, Int) =
        switch form {
        case .paragraph(let lines): ("p", lines)
        case .heading: ("h", 1)
        case .signature(let lines): ("S", lines)
        }
      return (0..<count).map { Standing(kind: kind, part: part, line: $0, count: count) }
    }
  }

  /// What stands on each page when our composer has set the document.
  private func composed(_ ending: Ending) -> [[Standing]] {
    let blocks = lines(of: ending).map { lines -> Block in
      let style = paragraphStyle {
        $0.minimumLinesAtBreak = 2
        $0.keepsWithNext = lines[0].kind == "h"
      }
      let block = Block.paragraph(
        paragraph(lines.map(\.text).joined(separator: "|"), style))
      return lines[0].kind == "S" ? .group(Group(blocks: [block], linesBefore: 2)) : block
    }
    let leading = textStyle().size * (TestFonts.book.entries[0].face.metrics.lineHeight)
    let size = Size(width: .pt(400), height: leading * Double(ending.pageLines) + .pt(0.1))
    let page = PageStyle(
      size: size, margins: Insets(top: .zero, bottom: .zero, left: .zero, right: .zero),
      pageNumber: nil, underlay: [])
    let document = Document(
      information: DocumentInformation(title: "", author: "", subject: "", date: nil),
      page: page, blocks: blocks)
    return Composer(fonts: TestFonts.book).compose(document).pages.map { page in
      texts(page.frame).compactMap { Standing($0) }
    }
  }

  private func texts(_ frame: Frame) -> [String] {
    frame.items.flatMap { placed -> [String] in
      switch placed.item {
      case .frame(let inner): texts(inner)
      case .glyphs(let run): [run.text]
      case .rule, .grid, .space, .field: []
      }
    }
  }

  /// What stands on each page when each is filled as far as it goes; only the end is kept together.
  private func greedy(_ ending: Ending) -> [[Standing]] {
    var pages: [[Standing]] = [[]]
    for lines in lines(of: ending) {
      let unit = lines[0].kind == "S" ? lines.count : 1
      for start in stride(from: 0, to: lines.count, by: unit) {
        if pages[pages.count - 1].count + unit > ending.pageLines { pages.append([]) }
        pages[pages.count - 1] += lines[start..<start + unit]
      }
    }
    return pages
  }

  /// The faults of a way to fill pages: signature alone, single lines, headings at the foot.
  private func faults(_ pages: [[Standing]]) -> [String] {
    pages.enumerated().flatMap { number, page -> [String] in
      var faults: [String] = []
      if let first = page.first, first.kind == "p", first.line == first.count - 1, first.line > 0 {
        faults.append("widow on page \(number + 1)")
      }
      if number + 1 < pages.count, let last = page.last {
        if last.kind == "h" { faults.append("heading at the foot of page \(number + 1)") }
        if last.kind == "p", last.line == 0, last.count > 1 {
          faults.append("orphan on page \(number + 1)")
        }
      }
      if let end = page.firstIndex(where: { $0.kind == "S" }),
        page[..<end].count(where: { $0.kind == "p" }) < 2
      {
        faults.append("signature alone on page \(number + 1)")
      }
      return faults
    }
  }

  @Test("No document of the list ends badly", arguments: endings)
  func endsWell(ending: Ending) {
    let pages = composed(ending)
    #expect(pages.flatMap(\.self) == lines(of: ending).flatMap(\.self), "every line once, in order")
    #expect(faults(pages) == [])
    #expect(pages.allSatisfy { $0.count <= ending.pageLines })
  }

  @Test("The list is hard: filling pages greedily goes wrong in most of it")
  func listIsHard() {
    let wrong = Self.endings.count { !faults(greedy($0)).isEmpty }
    #expect(Self.endings.count >= 60)
    #expect(wrong * 2 > Self.endings.count, "\(wrong) of \(Self.endings.count)")
  }
}
