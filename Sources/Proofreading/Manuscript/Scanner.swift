import Vietnamese

/// Cuts scalars into pieces as they come.
struct Scanner {
  private var pieces: [Piece] = []
  /// The word or number being read, with the scalars of a word.
  private var open: Piece?
  private var scalars: [Unicode.Scalar] = []
  private var capitals = 0
  /// A dot or comma after a figure, which belongs to the number if a figure follows.
  private var pending: (piece: Piece, sign: Unicode.Scalar, end: Int)?
  private var gap = Piece.Gap.line
  private var lineStart = 0
  /// The marks in this line that open a quotation, and the straight ones of which we do not know.
  private var openQuotes: [(index: Int, closing: Unicode.Scalar)] = []
  private var straightQuotes: [Int] = []
  /// The quotations of the text, by the marks around them.
  private var quotations: [Range<Int>] = []

  mutating func take(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    let traits = scalar.letterTraits
    if traits.isLetter, !(traits.kinds == .combining && open?.kind != .word) {
      takeLetter(scalar, traits, at: range)
    } else if ("0"..."9").contains(scalar) {
      takeFigure(at: range)
    } else {
      takeOther(scalar, at: range)
    }
  }

  mutating func endLine(at offset: Int) {
    close()
    endQuotes()
    lineStart = pieces.count
    gap = .line
  }

  // MARK: Words and numbers

  private mutating func takeLetter(
    _ scalar: Unicode.Scalar, _ traits: LetterTraits, at range: Range<Int>
  ) {
    if open?.kind != .word {
      close()
      open = Piece(kind: .word, range: range, gap: gap)
    }
    open?.extend(to: range.upperBound)
    open?.letters.formUnion(traits.kinds)
    open?.key.append(traits.small)
    if traits.kinds != .combining { open?.length += 1 }
    scalars.append(scalar)
    if traits.isCapital { capitals += 1 }
  }

  private mutating func takeFigure(at range: Range<Int>) {
    if let pending {
      open = pending.piece
      self.pending = nil
    }
    if open?.kind == .number {
      open?.extend(to: range.upperBound)
    } else {
      close()
      open = Piece(kind: .number, range: range, gap: gap)
    }
  }

  private mutating func takeOther(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    if scalar == "." || scalar == ",", let number = open, number.kind == .number {
      pending = (number, scalar, range.upperBound)
      open = nil
      return
    }
    close()
    switch scalar {
    case " ", "\u{A0}", "\u{202F}": gap = gap == .none ? .space : gap == .space ? .wide : gap
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
      endLine(at: range.lowerBound)
    case "\t":
      gap = .line
      lineStart = pieces.count
    default: addMark(scalar, at: range)
    }
  }

  private mutating func close() {
    if let pending {
      let dot = pending.piece.range.upperBound..<pending.end
      add(pending.piece)
      self.pending = nil
      addMark(pending.sign, at: dot)
      return
    }
    guard var piece = open else { return }
    open = nil
    if piece.kind == .word { finishWord(&piece) }
    add(piece)
  }

  private mutating func finishWord(_ piece: inout Piece) {
    let startsCapital = scalars.first?.letterTraits.isCapital == true
    piece.letterCase =
      switch capitals {
      case 0: .lower
      case 1 where startsCapital: .capitalized
      case piece.length: .upper
      default: .mixed
      }
    if piece.letters.contains(.combining) {
      let text = String(String.UnicodeScalarView(scalars)).normalizedVietnamese
      piece.key = WordKey(text)
      let traits = text.unicodeScalars.map(\.letterTraits)
      piece.length = traits.count
      piece.letters = traits.reduce(.combining) { $0.union($1.kinds) }
    }
    scalars.removeAll(keepingCapacity: true)
    capitals = 0
  }

  // MARK: Marks and quotations

  private mutating func addMark(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    var piece = Piece(kind: .mark, range: range, gap: gap)
    piece.key = WordKey(scalar)
    add(piece)
    switch scalar {
    case "“": openQuote(closedBy: "”")
    case "‘": openQuote(closedBy: "’")
    case "«": openQuote(closedBy: "»")
    case "”", "’", "»":
      guard let place = openQuotes.lastIndex(where: { $0.closing == scalar }) else { break }
      quotations.append(openQuotes[place].index..<(pieces.count - 1))
      openQuotes.removeSubrange(place...)
    case "\"": straightQuotes.append(pieces.count - 1)
    default: break
    }
  }

  /// Quotations are not followed deeper than eight into each other.
  private mutating func openQuote(closedBy closing: Unicode.Scalar) {
    if openQuotes.count == 8 { openQuotes.removeFirst() }
    openQuotes.append((pieces.count - 1, closing))
  }

  private mutating func endQuotes() {
    if straightQuotes.count % 2 == 0 {
      for place in stride(from: 0, to: straightQuotes.count, by: 2) {
        quotations.append(straightQuotes[place]..<straightQuotes[place + 1])
      }
    }
    openQuotes.removeAll(keepingCapacity: true)
    straightQuotes.removeAll(keepingCapacity: true)
  }

  /// The pieces of the whole text, those inside quotations marked.
  func finishedPieces() -> [Piece] {
    var pieces = pieces
    var done = 0
    for quotation in quotations.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let first = max(done, quotation.lowerBound + 1)
      guard first < quotation.upperBound else { continue }
      for index in first..<quotation.upperBound { pieces[index].isQuoted = true }
      done = quotation.upperBound
    }
    return pieces
  }

  // MARK: Adding

  private mutating func add(_ piece: Piece) {
    var piece = piece
    piece.mayStartSentence = mayStartSentence
    pieces.append(piece)
    gap = .none
  }

  private var mayStartSentence: Bool {
    guard pieces.count > lineStart, let last = pieces.last else { return true }
    switch last.kind {
    case .word, .number, .opaque: return false
    case .mark: return !(last.key == "," || last.key == ";" || last.key == "%")
    case .edge: return true
    }
  }
}
