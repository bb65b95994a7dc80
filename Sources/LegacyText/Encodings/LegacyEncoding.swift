/// A way to write Vietnamese from before Unicode, still met in files, lists and fonts.
///
/// Steps of this room: `Encodings/` turns bytes into text and back, `Recognition/` finds out which
/// encoding a text is in, `Cleaning/` brings Unicode text to one form.
package enum LegacyEncoding: String, Hashable, Sendable, CaseIterable {
  /// TCVN3, also called ABC: the fonts `.VnTime`, `.VnArial` and their like.
  case tcvn3
  /// The same codes in the fonts whose names end in H (`.VnTimeH`), where every letter prints as a
  /// capital. The bytes alone do not tell it from ``tcvn3``: it is decoded on request only.
  case tcvn3Capitals = "tcvn3-h"
  /// VNI for Windows: a letter and a sign after it, the fonts `VNI-Times` and their like.
  case vni
  /// VIQR: ASCII only, the marks typed after the letter ("Vie^.t Nam").
  case viqr
  /// VISCII 1.1.
  case viscii
  /// VPS, of the Vietnamese Professionals Society.
  case vps
  /// Windows-1258: a letter and, as a byte of its own, the tone.
  case cp1258

  /// The name users know.
  package var label: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .tcvn3Capitals: "TCVN3 (.VnTimeH)"
    case .vni: "VNI Windows"
    case .viqr: "VIQR"
    case .viscii: "VISCII"
    case .vps: "VPS"
    case .cp1258: "Windows-1258"
    }
  }

  /// The encoding with this name, as users type it: "TCVN3", "abc", "vni-windows", "windows-1258".
  package init?(named name: String) {
    let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    switch plain {
    case "tcvn3", "tcvn", "abc", "vntime": self = .tcvn3
    case "tcvn3h", "tcvn3capitals", "abch", "vntimeh": self = .tcvn3Capitals
    case "vni", "vniwindows", "vniwin", "vnitimes": self = .vni
    case "viqr": self = .viqr
    case "viscii": self = .viscii
    case "vps": self = .vps
    case "cp1258", "windows1258", "win1258", "1258": self = .cp1258
    default: return nil
    }
  }
}
