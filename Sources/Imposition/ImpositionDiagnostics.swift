package import Diagnostics
import Geometry

extension Diagnostic.Code {
  package static let printPaperTooSmall = Diagnostic.Code("print.paper-too-small")
  package static let printNoBleed = Diagnostic.Code("print.no-bleed")
  package static let printPageSizes = Diagnostic.Code("print.page-sizes")
  package static let calibrateImplausible = Diagnostic.Code("calibrate.implausible")
}

/// The sentences about sheets of paper.
extension Diagnostic {
  static func paperTooSmall(_ paper: Size, needs: Size) -> Diagnostic {
    .error(
      .printPaperTooSmall,
      Message(
        vi: "giấy \(paper.inMillimetres) không đủ: cần ít nhất \(needs.inMillimetres)",
        en: "paper of \(paper.inMillimetres) is too small: \(needs.inMillimetres) are needed"),
      at: .file("--on"),
      hint: Message(
        vi: "chọn giấy lớn hơn (--on A3, --on SRA3), bớt trang trên một tờ, hoặc --fit để thu nhỏ",
        en: "take larger paper (--on A3, --on SRA3), fewer pages a sheet, or --fit to shrink them"))
  }

  static func noBleed(_ art: String, has: Length, wanted: Length) -> Diagnostic {
    .error(
      .printNoBleed,
      Message(
        vi: """
          nền “\(art)” chỉ tràn ra ngoài mép giấy \(has.inTenthsOfMillimetres) mm, \
          cần \(wanted.inTenthsOfMillimetres) mm
          """,
        en: """
          the ground “\(art)” runs over the edge by \(has.inTenthsOfMillimetres) mm only, \
          \(wanted.inTenthsOfMillimetres) mm are wanted
          """),
      at: .file("--bleed"),
      hint: Message(
        vi:
          "trong bố cục, cho nền lấn ra ngoài: at: {left: -5mm, right: -5mm, top: -5mm, bottom: -5mm}",
        en: "let it run over in the layout: at: {left: -5mm, right: -5mm, top: -5mm, bottom: -5mm}"
      ))
  }

  static func pageSizes(_ first: Size, _ other: Size) -> Diagnostic {
    .error(
      .printPageSizes,
      Message(
        vi:
          "các trang không cùng khổ (\(first.inMillimetres) và \(other.inMillimetres)) nên không xếp chung được",
        en:
          "pages of different sizes (\(first.inMillimetres), \(other.inMillimetres)) cannot share sheets"
      ),
      at: .file("--n-up"))
  }

  static func implausible(_ name: String, found: Length, nominal: Length) -> Diagnostic {
    .error(
      .calibrateImplausible,
      Message(
        vi: """
          số đo \(name) = \(found.inTenthsOfMillimetres) mm khác quá xa \
          \(nominal.inTenthsOfMillimetres) mm trên tờ thước
          """,
        en: """
          the measure \(name) = \(found.inTenthsOfMillimetres) mm is too far from the \
          \(nominal.inTenthsOfMillimetres) mm of the ruler sheet
          """),
      at: .file("--measured"),
      hint: Message(
        vi: "in lại tờ thước ở cỡ 100 % (không “vừa khổ giấy”) và đo lại bằng mi-li-mét",
        en: "print the ruler sheet at 100 % (not “fit to page”) and measure again, in millimetres"))
  }
}
