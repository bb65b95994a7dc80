import Testing
import Vietnamese

@testable import LegacyText

@Suite("Recognition")
struct RecognitionTests {
  static let otherLanguages: [String] = [
    """
    It's done. I'm sure you're right; don't you? He said so. Is it true? To be or not to be: add the address, please.
    The middle of the night (a dark one) was cold. "Who's there?" she asked. Nobody. Go! e.g. i.e. a.m. p.m. U.S.A.
    See http://www.example.com/a?b=c+d or mail to joe.o'neil@example.co.uk; the cost was $5.00 (about £4).
    f(a)+g(o^2)=u.v; if (a.b?.c) { do(a~b) } else { to.be(i) }
    """,
    """
    Été à la plage, très bien où ça; la forêt brûlée, l'été dernier, a été replantée. Où êtes-vous né ? À côté.
    L'hôtel du château a coûté très cher : déjà à l'époque, c'était là où dînait le maître. Noël, naïf, cœur, œuvre.
    Les élèves étudient les mathématiques à l'école. J'ai goûté au pâté. Voilà ! Même l'âme, même la fête, tôt ou tard.
    """,
    """
    Für die größten Städte Österreichs gelten ähnliche Regeln; über Straßen führen Brücken. Schöne Grüße, Müller.
    Das Mädchen hört gern Märchen. Übung macht den Meister, sagt man in München und Köln. Äpfel, Öl, Überfluß, weiß.
    """,
    """
    El niño pequeño comió una manzana más. ¿Dónde está la estación? ¡Qué día! El señor Núñez también llegó según él.
    São Paulo é a maior cidade do Brasil; não há dúvida. Informação, coração, avô, avó, pão, à noite, você e eu.
    Però è così: la città più bella è già lì, perché no? Virtù, caffè, lunedì.
    Smörgåsbord på svenska är gott; blåbær og rødgrød med fløde. Þórður Guðrún Æðey. Čeština je těžká, žluťoučký kůň.
    Русский текст не меняется. Ελληνικά επίσης. 日本語も。 한국어도. العربية.
    """,
    """
    1;2;3,5;1.234.567;110,5%;06/01/2023;14h00;15/QĐ-UBND;an.nguyen@caugiay.gov.vn;+84 (24) 3833-0000
    0912.345.678, 001099012345, 12 m², 3 km², 25 °C, § 5, © 2020, 50 €, ±3, 1½, 5×3, a², x³, µm, ®, ™, “a”, ‘b’
    """,
  ]

  @Test(
    "Other languages, numbers and addresses are never taken for old codes",
    arguments: otherLanguages)
  func foreign(text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for part in [text] + lines {
      let found = recognize(text: part)
      #expect(found.encoding == nil && found.isCertain && found.text == part, "\(part)")
    }
    for word in words {
      // A single word may look like one; it is never converted.
      let found = recognize(text: word)
      #expect(found.encoding == nil || !found.isCertain, "\(word)")
    }
    #expect(FileConversion(bytes: Array(text.utf8), byLine: true).doubtful.isEmpty)
  }

  @Test("Western text in Latin-1 is not certain to be anything", arguments: otherLanguages[1...2])
  func latin1(text: String) {
    let bytes = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    let found = recognize(bytes: bytes)
    #expect(!found.isCertain)
    #expect(found.encoding == nil)
  }

  @Test(
    "Names are recognised but not certain",
    arguments: [
      "Nguyễn Văn Đức", "Trần Thị Mỹ Hạnh", "Đỗ Hữu Phước", "Lê Đình Thắng", "Vương Đức",
    ],
    LegacyEncoding.allCases.filter { $0 != .tcvn3Capitals })
  func names(name: String, encoding: LegacyEncoding) throws {
    let bytes = try encoding.encode(name)
    for found in [recognize(bytes: bytes), recognize(text: bytes.asLatin1)] {
      #expect(!found.isCertain, "\(found)")
      #expect(found.encoding != nil)
    }
  }

  @Test(
    "Unicode that looks like old codes stays",
    arguments: [
      "cô bán cá", "là", "Mét", "bé", "Lê Hà", "Tô Hoài là nhà văn", "m²", "12 m², 25 m²", "Đ/c Ân",
      "ngày 06 tháng 01", "Ô. Âu Cơ", "Êđê", "Krông Pắc, Đắk Lắk", "", " ", "\n", "a", "?",
    ])
  func short(text: String) {
    let found = recognize(text: text)
    #expect(found.encoding == nil && found.isCertain && found.text == text)
  }

  @Test("A file of names is certain as a whole, and each line among the others")
  func list() throws {
    let names = [
      "Nguyễn Văn Đức", "Trần Thị Mỹ Hạnh", "Đỗ Hữu Phước", "Lê Đình Thắng", "Phạm Thị Nguyệt",
      "Hoàng Việt Dũng",
    ]
    for encoding in LegacyEncoding.allCases where encoding != .tcvn3Capitals {
      let bytes = try encoding.encode(names.joined(separator: "\r\n"))
      #expect(recognize(bytes: bytes).isCertain)
      let lines = recognizeLines(bytes: bytes)
      #expect(lines.map(\.recognition.text) == names)
      #expect(lines.allSatisfy { $0.recognition.isCertain && $0.recognition.encoding == encoding })
      #expect(lines.map(\.ending) == ["\r\n", "\r\n", "\r\n", "\r\n", "\r\n", ""])
    }
  }

  @Test("Mixed files are taken line by line")
  func mixed() throws {
    let texts = Array(Corpus.texts.filter { $0.allSatisfy { !"“”–…²".contains($0) } }.prefix(6))
    let encodings: [LegacyEncoding?] = [nil, .tcvn3, .vni, .viqr, nil, .cp1258]
    var bytes: [UInt8] = []
    for (text, encoding) in zip(texts, encodings) {
      bytes += try encoding.map { try $0.encode(text) } ?? Array(text.utf8)
      bytes.append(0x0A)
    }
    #expect(!recognize(bytes: bytes).isCertain)
    let lines = recognizeLines(bytes: bytes)
    #expect(lines.map(\.recognition.encoding) == encodings)
    #expect(lines.map(\.recognition.text) == texts)
    #expect(convertedText(of: lines) == texts.map { $0 + "\n" }.joined())
    let conversion = FileConversion(bytes: bytes)
    #expect(conversion.doubtful.isEmpty && conversion.text == texts.map { $0 + "\n" }.joined())
    #expect(conversion.shares.first == .init(encoding: nil, lines: 2))
  }

  @Test("One good line of Unicode keeps a whole file from being converted blindly")
  func contradiction() throws {
    let texts = Corpus.texts(for: .tcvn3).prefix(20)
    let old = try texts.map { try LegacyEncoding.tcvn3.encode($0).asLatin1 }
    #expect(recognize(text: old.joined(separator: "\n")).isCertain)
    for line in ["Bà Lê Hà là cô giáo", "Nguyễn Văn Đức"] {
      let file = (old + [line]).joined(separator: "\n")
      #expect(!recognize(text: file).isCertain)
      let conversion = FileConversion(bytes: Array(file.utf8))
      #expect(conversion.text == (texts + [line]).joined(separator: "\n"))
      #expect(conversion.doubtful.isEmpty)
    }
    let unicode = (texts + [old[0]]).joined(separator: "\n")
    #expect(!recognize(text: unicode).isCertain)
    #expect(FileConversion(bytes: Array(unicode.utf8)).shares.count == 2)
  }

  @Test("A line that reads well both ways among old codes is doubtful, and refused")
  func bothWays() throws {
    let texts = Corpus.texts(for: .tcvn3).prefix(5)
    let old = try texts.map { try LegacyEncoding.tcvn3.encode($0).asLatin1 }
    let file = (old + ["Nguyễn Văn Đức", "cô bán cá"]).joined(separator: "\n")
    let conversion = FileConversion(bytes: Array(file.utf8))
    #expect(conversion.doubtful.map(\.number) == [7])
    #expect(conversion.doubtful.first?.recognition.text == "cụ bỏn cỏ")
    // Asked for, it is converted.
    let asked = FileConversion(bytes: Array(file.utf8), from: .tcvn3, byLine: true)
    #expect(asked.doubtful.isEmpty && asked.text.hasSuffix("Nguyễn Văn Đức\ncụ bỏn cỏ"))
  }

  @Test("Words that old codes leave open are pointed at")
  func open() {
    func words(_ text: String) -> [String] {
      let found = recognize(text: text)
      let bytes = Array(found.text.utf8)
      return found.doubts.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(words("NguyÔn ¸nh TuyÕt, phßng Néi vô cña ñy ban") == ["ánh"])
    #expect(words("ñy ban nh©n d©n. ë phßng Néi vô") == ["ủy", "ở"])
    #expect(words("1,¸nh,NguyÔn V¨n §øc") == ["ánh"])
    #expect(
      words("Ho^.i ddo^`ng nha^n da^n cu?a ta. Tha`nh pho^' Ha` No^.i cu?a ta.") == ["tạ", "tạ"])
    #expect(words("NguyÔn V¨n §øc").isEmpty)
  }

  @Test("UTF-16 and marks at the head of a file")
  func utf16() {
    let text = "Ủy ban nhân dân\nquận Cầu Giấy"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      #expect(recognize(bytes: bytes).text == text && recognize(bytes: bytes).isCertain)
      #expect(convertedText(of: recognizeLines(bytes: bytes)) == text)
    }
  }

  @Test("Conversion on request")
  func request() throws {
    let bytes = try LegacyEncoding.vni.encode("Nguyễn Văn Đức\nTrần Thị Bé\n")
    for source in [bytes, Array(bytes.asLatin1.utf8)] {
      #expect(FileConversion(bytes: source).doubtful.count == 2)
      let asked = FileConversion(bytes: source, from: .vni)
      #expect(asked.text == "Nguyễn Văn Đức\nTrần Thị Bé\n" && asked.doubtful.isEmpty)
      #expect(asked.shares == [.init(encoding: .vni, lines: 2)])
    }
    let unicode = "Nguyễn Văn Đức\nTrần Thị Bé\n"
    #expect(FileConversion(bytes: Array(unicode.utf8), from: .vni).text == unicode)
    #expect(FileConversion(bytes: []).lines.isEmpty)
  }
}
