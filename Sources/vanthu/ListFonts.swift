import ArgumentParser
import Diagnostics
import Fonts
import Typesetting

/// `vanthu fonts`: the faces that are used, and which Vietnamese letters each lacks.
struct ListFonts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "Kê phông chữ và độ phủ tiếng Việt. Lists the fonts and their Vietnamese letters.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      for entry in try AssetRoot(path: shared.assets).fonts().entries {
        let style = [entry.query.isBold ? "bold" : nil, entry.query.isItalic ? "italic" : nil]
          .compactMap(\.self).joined(separator: " ")
        let missing = entry.face.missingVietnameseLetters
        let coverage =
          missing.isEmpty ? "134/134" : "\(134 - missing.count)/134, -\(String(missing))"
        try Terminal.tell(columns: [
          entry.query.role, "\(entry.family) \(style.isEmpty ? "regular" : style)", coverage,
          entry.face.name,
        ])
      }
      return []
    }
  }
}
