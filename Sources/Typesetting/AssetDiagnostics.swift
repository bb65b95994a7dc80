package import Diagnostics

extension Diagnostic.Code {
  package static let assetsNotFound = Diagnostic.Code("assets.not-found")
  package static let noSuchLayout = Diagnostic.Code("assets.no-such-layout")
  package static let noSuchBlank = Diagnostic.Code("assets.no-such-blank")
  package static let noSuchProfile = Diagnostic.Code("assets.no-such-profile")
  package static let assetUnreadable = Diagnostic.Code("assets.unreadable")
}

/// The sentences about the asset folder.
enum AssetDiagnostics {
  static func notFound(_ path: String?) -> Diagnostic {
    .error(
      .assetsNotFound,
      Message(
        vi: "không thấy thư mục có fonts/fonts.yaml và layouts/",
        en: "no folder with fonts/fonts.yaml and layouts/ was found"),
      at: path.map { .file($0) },
      hint: Message(
        vi: "chỉ ra thư mục ấy bằng --assets", en: "name that folder with --assets"))
  }

  static func noSuchLayout(_ name: String, known: [String]) -> Diagnostic {
    let hint =
      nearest(to: name, among: known).map { Message.didYouMean($0) }
      ?? Message(
        vi: "các bố cục có sẵn: \(known.joined(separator: ", "))",
        en: "the layouts are: \(known.joined(separator: ", "))")
    return .error(
      .noSuchLayout,
      Message(vi: "không có bố cục “\(name)”", en: "there is no layout “\(name)”"), at: nil,
      hint: hint)
  }

  static func noSuchBlank(_ name: String, known: [String]) -> Diagnostic {
    .error(
      .noSuchBlank, Message(vi: "không có phôi “\(name)”", en: "there is no blank “\(name)”"),
      at: .file("--blank"),
      hint: nearest(to: name, among: known).map { .didYouMean($0) }
        ?? Message(
          vi:
            "chép layouts/blanks/\(known.first ?? "mau").yaml thành phôi của cơ quan, sửa các số đo",
          en: "copy layouts/blanks/\(known.first ?? "mau").yaml and put in the measures of yours"))
  }

  static func noSuchProfile(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Diagnostic {
    .error(
      .noSuchProfile,
      Message(vi: "không có thể thức “\(name)”", en: "there is no profile “\(name)”"),
      at: location,
      hint: Message(
        vi: "các thể thức có sẵn: \(known.joined(separator: ", "))",
        en: "the profiles are: \(known.joined(separator: ", "))"))
  }

  static func unreadable(_ name: String) -> Diagnostic {
    .error(
      .assetUnreadable,
      Message(vi: "không đọc được “\(name)”", en: "“\(name)” cannot be read"), at: .file(name))
  }
}
