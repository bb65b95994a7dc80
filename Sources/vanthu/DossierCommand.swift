import ArgumentParser
import Diagnostics
import Typesetting

/// `vanthu dossier DATA -o DIR`: every document of a conference that its record allows.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Soạn mọi văn bản của hội nghị. Every document of a conference, from one record.",
    discussion: """
      Ghi vào thư mục: mỗi loại văn bản một tệp PDF theo thứ tự hồ sơ (giấy mời, giấy khen: mọi bản trong một tệp), \
      dữ liệu đặc tả của nó (Phụ lục VI, Nghị định 30/2020/NĐ-CP) ở tệp .json cùng tên, mục lục văn bản 00-muc-luc.pdf. \
      Hồ sơ tự mâu thuẫn thì không ghi gì.
      Into the folder go one PDF for each kind of document in the order of the dossier (of invitations and \
      certificates all copies in one), its metadata (Annex VI of Decree 30/2020) in a .json of the same name, and \
      the index 00-muc-luc.pdf. Nothing is written for a record that contradicts itself.

      Mã thoát / exit status: 0 xong; 1 có văn bản không làm được; 65 hồ sơ có lỗi; 64 sai cách gọi; 74 không ghi được.
      0 done; 1 some documents failed; 65 bad data; 64 usage; 74 cannot write.
      """)

  @Argument(help: "Hồ sơ hội nghị (.yaml, .json). The record of the conference.")
  var data: String

  @Option(
    help: """
      Danh sách khen thưởng, thay cho danh sách ghi trong hồ sơ. An award list in place of the record's own.
      """)
  var records: String?

  @Option(name: [.customShort("o"), .long], help: "Thư mục kết quả. The folder for the files.")
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var report: Dossier.Report?
    try shared.run { () throws(Failure) in
      let dossier = try Dossier(assets: AssetRoot(path: shared.assets))
      let made = try dossier.make(record: data, list: records, into: output)
      report = made
      return made.warnings + made.failed.flatMap(\.reasons)
    }
    guard let report else { return }
    if shared.diagnostics == .text { Terminal.say(lines(of: report)) }
    if !report.failed.isEmpty { throw ExitCode(report.made.isEmpty ? 65 : 1) }
  }

  /// What was made, what failed, and what the record has nothing for, a line each.
  private func lines(of report: Dossier.Report) -> [String] {
    let isVietnamese = shared.language == .vietnamese
    var lines: [String] = []
    for made in report.made {
      let copies = made.copies.map { isVietnamese ? ", \($0) bản" : ", \($0) copies" } ?? ""
      let pages = isVietnamese ? "\(made.pages) trang" : "\(made.pages) pages"
      lines.append("\(made.name).pdf: \(made.label), \(pages)\(copies)")
    }
    for kind in report.failed {
      lines.append(
        isVietnamese
          ? "KHÔNG LÀM ĐƯỢC \(kind.label): xem lỗi ở trên" : "FAILED \(kind.label): see above")
    }
    for kind in report.omitted {
      let reasons = kind.reasons.map { $0.message.text(in: shared.language) }
      let lead = isVietnamese ? "không làm" : "not made:"
      lines.append("\(lead) \(kind.label): \(reasons.joined(separator: "; "))")
    }
    lines.append(
      isVietnamese
        ? "\(report.made.count) loại văn bản, \(report.pages) trang; mục lục: 00-muc-luc.pdf"
        : "\(report.made.count) kinds of document, \(report.pages) pages; index: 00-muc-luc.pdf")
    return lines
  }
}
