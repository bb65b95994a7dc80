import Testing

@testable import Vietnamese

@Suite("Ties: where a line should not end")
struct TieTests {
  @Test("Marked sentences", arguments: sentences(markedSentences))
  func marked(sentence: String) {
    #expect(marking(tiesOf: plain(sentence)) == sentence)
  }

  @Test("There are enough sentences, and every rule holds somewhere in them")
  func coverage() {
    let texts = sentences(markedSentences).map(plain) + ["khổ giấy 210 × 297 mm"]
    let used = Set(texts.flatMap { ties(in: $0) }.map(\.rule.id))
    #expect(texts.count >= 100)
    #expect(Set(TieRule.all.map(\.id)).subtracting(used).sorted() == [])
  }

  /// Words of all sentences, in their order and thrown together in others, so that any may stand beside any.
  @Test("What a rule needs of a gap hides none at which it holds")
  func needs() {
    let texts = sentences(markedSentences).map(plain)
    var words = texts.flatMap { $0.split(separator: " ") }
    var seed: UInt64 = 1
    var shuffled: [String] = []
    for _ in 0..<4 {
      for index in words.indices.dropFirst() {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        words.swapAt(index, Int(seed >> 33) % (index + 1))
      }
      shuffled.append(words.joined(separator: " "))
    }
    for text in texts + shuffled {
      for var line in tokenizedLines(of: text) {
        line.markPhrases()
        line.markBodies()
        line.markNames(given: [])
        for index in line.tokens.indices.dropLast() {
          let gap = Gap(line: line, index: index)
          let first = TieRule.all.first { $0.applies(gap) }
          #expect(first?.id == TieRule.first(for: gap)?.id)
        }
      }
    }
  }

  @Test("The offset is that of the space, in bytes of UTF-8")
  func offsets() throws {
    let text = "Điều 5"
    let tie = try #require(ties(in: text).first)
    #expect(ties(in: text).count == 1)
    #expect(tie.offset == 7)
    #expect(tie.cost == .never)
    #expect(tie.rule.id == "references.part")
    #expect(tie.rule.citation.contains("30/2020/NĐ-CP"))
  }

  @Test(
    "Costs, the worst place first",
    arguments: [
      ("Ông Nguyễn Văn An", ["names.honorific", "names.person", "names.given"]),
      ("của ông Trần H Nam", ["", "names.honorific", "names.person", "names.given"]),
      ("ngày 06 tháng 01", ["dates.day", "dates.parts", "dates.month"]),
      ("14 giờ 00 phút", ["numbers.unit", "dates.minutes", "numbers.unit"]),
      ("tại quận Cầu Giấy", ["", "names.place-noun", "names.proper"]),
      (
        "UBND quận Cầu Giấy",
        ["names.organization-level", "names.place-noun", "names.proper"]
      ),
      (
        "Hội đồng nhân dân quận",
        [
          "names.organization-word", "names.organization", "names.organization-word",
          "names.organization-level",
        ]
      ),
      ("theo Nghị định số 30", ["", "phrases.word", "references.type", "references.number-sign"]),
      (
        "kinh tế - xã hội",
        ["phrases.word", "punctuation.before-dash", "punctuation.paired-words", "phrases.word"]
      ),
      ("khổ 210 × 297 mm", ["", "numbers.operator", "numbers.operator", "numbers.unit"]),
    ])
  func rules(text: String, expected: [String]) {
    let found = Dictionary(uniqueKeysWithValues: ties(in: text).map { ($0.offset, $0.rule.id) })
    let spaces = text.utf8.enumerated().filter { $0.element == UInt8(ascii: " ") }.map(\.offset)
    #expect(spaces.map { found[$0] ?? "" } == expected)
  }

  @Test("A name breaks worst before the given name, and a date is dearer than a word")
  func order() throws {
    func cost(_ id: String) throws -> TieCost {
      try #require(TieRule.all.first { $0.id == id }).cost
    }
    #expect(try cost("names.given") > cost("names.person"))
    #expect(try cost("dates.parts") > cost("references.type"))
    #expect(try cost("names.organization-word") > cost("names.organization"))
    #expect(try cost("names.organization") > cost("names.organization-level"))
    #expect(try cost("references.type") > cost("phrases.word"))
    #expect(TieCost.never > .reluctant(999))
    let costs = TieRule.all.map(\.cost)
    #expect(costs == costs.sorted(by: >))
    for case .reluctant(let penalty) in costs { #expect((1..<5000).contains(penalty)) }
    #expect(Set(TieRule.all.map(\.id)).count == TieRule.all.count)
  }

  @Test("Names from the data are kept whole, in any letter case")
  func givenNames() {
    let text = "cảm ơn Y Moan và H'Hen Niê, Y MOAN"
    #expect(marking(tiesOf: text) == "cảm ơn Y~Moan và H'Hen~Niê, Y MOAN")
    #expect(
      marking(tiesOf: text, names: ["Y Moan", "H'Hen Niê"])
        == "cảm ơn Y~Moan và H'Hen~Niê, Y~MOAN")
    let rules = ties(in: "gặp mẹ Suốt", names: ["mẹ Suốt"]).map(\.rule.id)
    #expect(rules == ["names.given"])
  }

  @Test("A no-break space needs no tie, and still joins what the rules look at")
  func noBreakSpaces() {
    #expect(ties(in: "Điều\u{A0}5").isEmpty)
    #expect(marking(tiesOf: "14\u{A0}giờ 30 phút") == "14\u{A0}giờ~30×phút")
  }

  @Test("No rule looks across a line end", arguments: ["\n", "\t", "\u{2028}", "\r\n"])
  func lineEnds(separator: String) {
    #expect(ties(in: "theo Điều \(separator)5 của").filter { $0.rule.id != "unicode" }.isEmpty)
  }

  @Test("No line may end inside a number, symbol or date, so nothing is reported there")
  func insideWords() {
    #expect(ties(in: "").isEmpty)
    #expect(ties(in: "   ").isEmpty)
    #expect(ties(in: "30/2020/NĐ-CP").isEmpty)
    #expect(ties(in: "và/hoặc dd/mm/yyyy a@b.vn").isEmpty)
  }

  @Test("Any text gives rising offsets of spaces")
  func anyText() {
    let pieces = sentences(markedSentences).map(plain).joined(separator: " ").split(separator: " ")
    let odd = [
      "\"", "(", ")", "…", "./.", "-", "–", "%", "/", "..", "\u{301}", "🇻🇳", "", "\n", "N°",
    ]
    var state: UInt64 = 2023
    for _ in 0..<300 {
      var words: [String] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let draw = Int(state >> 33)
        words.append(
          draw % 4 == 0 ? odd[draw / 4 % odd.count] : String(pieces[draw % pieces.count]))
      }
      let text = words.joined(separator: " ")
      let bytes = Array(text.utf8)
      let offsets = ties(in: text, names: ["Bùi Tuấn Anh"]).map(\.offset)
      #expect(offsets.allSatisfy { bytes[$0] == UInt8(ascii: " ") })
      #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}

@Suite("The word lists of the ties")
struct WordListTests {
  @Test("Every word of the phrases is a syllable, but for those listed")
  func spelling() {
    let foreign: Set<String> = [
      "internet", "ki-lô-mét", "héc-ta", "hécta", "đ/c", "đc", "ông/bà", "Kon",
      "Kạn", "Lắk", "Đắk",
    ]
    let abbreviations: Set<String> = ["MTTQ", "HĐND", "UBND", "-", "–"]
    let lists = [
      compounds, setPhrases, organizations, titles, documentTypes, honorifics, ranks, counters,
      places, bodies, bodyFields, labels,
    ]
    let words = lists.joined(separator: ",").split { ",_ \n".contains($0) }.map(String.init)
    let odd = Set(words).filter { !isSyllable($0) && !foreign.union(abbreviations).contains($0) }
    #expect(odd.sorted() == [])
    #expect(words.count > 1500)
  }

  @Test("Family names are syllables, and none is certain and doubtful at once")
  func familyNames() {
    let doubtful = WordLists.ambiguousFamilyNames
    #expect(!WordLists.familyNames.words.contains { doubtful.contains($0) })
    #expect(WordLists.familyNames.contains("NGUYỄN"))
  }
}

/// The sentences of a table, one a line.
private func sentences(_ table: String) -> [String] {
  table.split(separator: "\n").map(String.init)
}

/// The sentence without its marks.
private func plain(_ sentence: String) -> String {
  String(sentence.map { $0 == "×" || $0 == "~" ? " " : $0 })
}

/// The text with its ties marked.
private func marking(tiesOf text: String, names: [String] = []) -> String {
  let marks = Dictionary(
    uniqueKeysWithValues: ties(in: text, names: names).map { ($0.offset, $0.cost) })
  var bytes: [UInt8] = []
  for (offset, byte) in text.utf8.enumerated() {
    switch marks[offset] {
    case .never: bytes += Array("×".utf8)
    case .reluctant: bytes += Array("~".utf8)
    case nil: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
