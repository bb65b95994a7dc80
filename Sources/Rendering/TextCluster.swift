import Fonts

/// A piece of a run that cannot be cut: so many bytes of text are shown by so many glyphs.
struct TextCluster: Hashable, Sendable {
  let byteCount: Int
  let glyphCount: Int
}

extension GlyphRun {
  /// The run cut into pieces, which together are all its text and all its glyphs.
  ///
  /// Neighbours with the same cluster belong together. Text before the first glyph's letter goes to
  /// the first piece, so that none is lost.
  var textClusters: [TextCluster] {
    var clusters: [TextCluster] = []
    var first = glyphs.startIndex
    var textStart = 0
    while first < glyphs.endIndex {
      let cluster = glyphs[first].cluster
      let next = glyphs[first...].firstIndex { $0.cluster != cluster } ?? glyphs.endIndex
      let textEnd = next < glyphs.endIndex ? glyphs[next].cluster : text.utf8.count
      clusters.append(TextCluster(byteCount: textEnd - textStart, glyphCount: next - first))
      (first, textStart) = (next, textEnd)
    }
    return clusters
  }
}
