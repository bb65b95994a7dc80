import Diagnostics
import Records

/// Reading a file of the user's as bytes.
enum InputFile {
  /// - Parameter limit: the most bytes that are read.
  /// - Throws: `data.unreadable`, also for what is there and is no file; a device or a pipe could hang us.
  static func bytes(atPath path: String, atMost limit: Int = 1 << 30) throws(Failure) -> [UInt8] {
    do throws(Failure) {
      return try FileReading.bytes(atPath: path, named: path, atMost: limit)
    } catch { throw Failure(unreadable(path, limit: limit)) }
  }

  private static func unreadable(_ path: String, limit: Int) -> Diagnostic {
    let megabytes = limit >> 20
    return .error(
      Diagnostic.Code("data.unreadable"),
      Message(
        vi: "không đọc được tệp “\(path)”, hoặc tệp trên \(megabytes) MB",
        en: "the file “\(path)” cannot be read, or exceeds \(megabytes) MB"),
      at: .file(path),
      hint: Message(
        vi: "kiểm tra tên tệp, thư mục và quyền đọc",
        en: "check the file's name, its folder and the permission to read it"))
  }
}
