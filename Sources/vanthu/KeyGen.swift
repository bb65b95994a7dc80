import ArgumentParser
import Diagnostics
import Signing
import Typesetting

/// `vanthu keygen -o KEY.pem`: the office's key for the QR codes of certificates.
struct KeyGen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen",
    abstract: "Tạo khóa của cơ quan cho mã QR. Makes the office's key for QR codes.",
    discussion: """
      Ghi hai tệp: khóa bí mật KHOA.pem (chỉ chủ tệp đọc được, giữ kín) và khóa công khai KHOA.pub.pem (công bố).
      Writes two files: the secret key, readable by its owner only, and the public key, for everybody.
      """)

  @Option(name: [.customShort("o"), .long], help: "Tệp khóa bí mật. The secret key's file.")
  var output = "khoa.pem"

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      let publicPath = publicPath
      guard let key = OfficeKey.random() else { throw Failure(Self.noRandomness()) }
      // A key is never written over: there is no other copy of it.
      let files = try [
        PendingFile(key.pem, to: output, isSecret: true, replacing: .nothing),
        PendingFile(key.publicKey.pem, to: publicPath, replacing: .nothing),
      ]
      for file in files { try file.commit() }
      try Terminal.tell(columns: [key.publicKey.name, output, publicPath])
      return []
    }
  }

  /// `khoa.pem` → `khoa.pub.pem`
  private var publicPath: String {
    output.hasSuffix(".pem") ? "\(output.dropLast(4)).pub.pem" : "\(output).pub"
  }

  private static func noRandomness() -> Diagnostic {
    .error(
      Diagnostic.Code("render.no-randomness"),
      Message(vi: "máy không cho số ngẫu nhiên", en: "the system has no randomness to give"),
      at: nil)
  }
}
