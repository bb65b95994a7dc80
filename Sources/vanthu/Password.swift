import Diagnostics
import FoundationEssentials
import Glibc

/// The password of a key file: from the environment, or asked for on the terminal, never on the command line.
enum Password {
  static let variable = "VANTHU_P12_PASSWORD"

  /// - Throws: `usage.no-password` if nobody can be asked.
  static func read(for file: String, language: MessageLanguage) throws(Failure) -> String {
    if let password = ProcessInfo.processInfo.environment[variable] { return password }
    let prompt = Message(vi: "Mật khẩu của \(file): ", en: "Password of \(file): ")
    guard isatty(STDIN_FILENO) == 1,
      let answer = unsafe getpass(prompt.text(in: language))
    else { throw Failure(missing(file)) }
    return unsafe String(cString: answer)
  }

  private static func missing(_ file: String) -> Diagnostic {
    .error(
      Diagnostic.Code("usage.no-password"),
      Message(
        vi: "cần mật khẩu của tệp khóa “\(file)”",
        en: "the password of the key file “\(file)” is needed"),
      at: .file(file),
      hint: Message(
        vi: "chạy trên màn hình để được hỏi, hoặc đặt biến môi trường \(variable)",
        en: "run it on a terminal to be asked, or set the environment's \(variable)"))
  }
}
