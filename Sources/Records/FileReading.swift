// Foundation is wanted here alone: it knows how to ask the system for the bytes of a file.
import Diagnostics
import Foundation

/// The bytes of a file on disk.
enum FileReading {
  /// The largest file that is read, in bytes: far above any list of names, far below the memory.
  static let sizeLimit = 64 << 20

  /// Reads a whole file; `name` is what messages call it.
  ///
  /// Only ordinary files (or links to them) are read, so a device or pipe cannot hang us.
  static func bytes(atPath path: String, named name: String) throws(Failure) -> [UInt8] {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      let type = attributes[.type] as? FileAttributeType
      if type == .typeDirectory {
        throw Failure(.unreadable(name, Message(vi: "là một thư mục", en: "is a folder")))
      }
      guard type == .typeRegular else {
        throw Failure(
          .unreadable(name, Message(vi: "không phải là tệp thường", en: "is not an ordinary file")))
      }
      guard attributes[.size] as? Int ?? 0 <= sizeLimit else {
        throw Failure(.unreadable(name, Message(vi: "quá lớn (trên 64 MB)", en: "exceeds 64 MB")))
      }
      return [UInt8](try Data(contentsOf: url))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.unreadable(name, reason(of: error)))
    }
  }

  private static func reason(of error: any Error) -> Message {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile:
      Message(vi: "không tìm thấy", en: "does not exist")
    case .fileReadNoPermission:
      Message(vi: "không có quyền đọc", en: "may not be read by you")
    default:
      Message(vi: "không đọc được", en: "cannot be read")
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ name: String, _ reason: Message) -> Diagnostic {
    .error(
      .unreadable,
      Message(vi: "tệp “\(name)” \(reason.vietnamese)", en: "the file “\(name)” \(reason.english)"),
      at: .file(name))
  }
}
