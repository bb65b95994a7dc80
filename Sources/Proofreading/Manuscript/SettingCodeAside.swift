extension Array<Piece> {
  /// The pieces with those that are no prose made opaque: addresses of the web and of e-mail, names of
  /// files, and in Markdown code between backticks and tags.
  func settingCodeAside() -> [Piece] {
    var pieces = self
    var start = 0
    while start < pieces.count {
      var end = start + 1
      while end < pieces.count, pieces[end].gap == .none { end += 1 }
      if pieces.isAddress(start..<end) { pieces.makeOpaque(start..<end) }
      start = end
    }
    pieces.setMarkedCodeAside()
    return pieces
  }

  /// Whether pieces that stand together are an address or the name of a file.
  private func isAddress(_ run: Range<Int>) -> Bool {
    guard run.count > 2 else { return run.count == 2 && isFileEnding(at: run.lowerBound, in: run) }
    for index in run {
      let key = self[index].key
      guard self[index].kind == .mark else { continue }
      if key == "@", index > run.lowerBound, index + 1 < run.upperBound { return true }
      if key == "/", index + 1 < run.upperBound, index > run.lowerBound, self[index + 1].key == "/",
        self[index - 1].key == ":"
      {
        return true
      }
      if key == ".", isFileEnding(at: index, in: run) { return true }
    }
    return false
  }

  /// Whether a dot begins the end of an address or of a file's name: ".vn", ".docx".
  private func isFileEnding(at index: Int, in run: Range<Int>) -> Bool {
    guard self[index].key == ".", self[index].kind == .mark, index + 1 < run.upperBound,
      self[index + 1].letterCase == .lower, Self.endings.contains(self[index + 1].key)
    else { return false }
    return index + 2 == run.upperBound || self[index + 2].kind == .mark
  }

  private static let endings = Set<WordKey>(
    words: """
      vn com org net gov edu info pdf doc docx xls xlsx ppt pptx xml json yaml yml csv txt html jpg
      jpeg png gif svg zip rar
      """)

  private mutating func makeOpaque(_ run: Range<Int>) {
    guard
      let last = self[run].lastIndex(where: { $0.kind != .mark || $0.key == "/" }),
      let first = self[run].firstIndex(where: { $0.kind != .mark || $0.key == "/" })
    else { return }
    for index in first...last { self[index].kind = .opaque }
  }

  /// Makes opaque what stands between backticks or angle brackets in one line, and the lines between
  /// two lines that begin with three backticks.
  private mutating func setMarkedCodeAside() {
    var opened: (index: Int, closing: WordKey)?
    var isInBlock = false
    for index in indices {
      let piece = self[index]
      if piece.gap == .line {
        opened = nil
        let isFence =
          index + 2 < count && piece.key == "`" && self[index + 1].key == "`"
          && self[index + 2].key == "`" && self[index + 2].gap == .none
        if isFence { isInBlock.toggle() }
      }
      if isInBlock {
        self[index].kind = .opaque
      } else if let start = opened, piece.key == start.closing, piece.kind == .mark {
        for inner in start.index..<index + 1 { self[inner].kind = .opaque }
        opened = nil
      } else if opened == nil, piece.kind == .mark {
        if piece.key == "`" { opened = (index, "`") }
        let isTag =
          piece.key == "<" && index + 1 < count && self[index + 1].gap == .none
          && (self[index + 1].kind == .word && self[index + 1].letters.isEmpty
            || self[index + 1].key == "/")
        if isTag { opened = (index, ">") }
      }
    }
  }
}
