package import Diagnostics

extension Diagnostic.Code {
  package static let outputUnwritable = Diagnostic.Code("output.unwritable")
  /// A file that somebody has signed or changed since it was written, or that was never ours.
  package static let outputForeign = Diagnostic.Code("output.foreign")
}

/// The sentences about files that are written.
extension Diagnostic {
  package static func unwritable(_ path: String) -> Diagnostic {
    .error(
      .outputUnwritable,
      Message(vi: "không ghi được “\(path)”", en: "“\(path)” cannot be written"),
      at: .file(path),
      hint: Message(
        vi: "kiểm tra thư mục, quyền ghi và chỗ trống của đĩa",
        en: "check the folder, the permission to write and the room on the disk"))
  }

  static func readOnly(_ path: String) -> Diagnostic {
    .error(
      Code("output.read-only"),
      Message(
        vi: "“\(path)” chỉ cho đọc nên được giữ nguyên",
        en: "“\(path)” is read-only and stays as it is"),
      at: .file(path), hint: otherName)
  }

  static func foreignOwner(_ path: String) -> Diagnostic {
    .error(
      Code("output.foreign-owner"),
      Message(
        vi: "“\(path)” là tệp của người khác nên được giữ nguyên",
        en: "“\(path)” belongs to somebody else and stays as it is"),
      at: .file(path), hint: otherName)
  }

  static func signedOutput(_ path: String) -> Diagnostic {
    .error(
      Code("output.signed"),
      Message(
        vi: "“\(path)” đã có chữ ký số nên không bị ghi đè",
        en: "“\(path)” is digitally signed and is not written over"),
      at: .file(path), hint: otherName)
  }

  package static func outputExists(_ path: String, instead name: String? = nil) -> Diagnostic {
    .error(
      Code("output.exists"),
      Message(
        vi: "“\(path)” đã có và được giữ nguyên", en: "“\(path)” exists and stays as it is"),
      at: .file(path),
      hint: name.map {
        Message(vi: "chọn tên khác, ví dụ “\($0)”", en: "choose another name, such as “\($0)”")
      } ?? otherName)
  }

  static func changedMeanwhile(_ path: String) -> Diagnostic {
    .error(
      Code("output.changed-meanwhile"),
      Message(
        vi: "“\(path)” bị chương trình khác ghi trong lúc đang làm, nên được giữ nguyên",
        en: "“\(path)” was written by another program meanwhile and stays as it is"),
      at: .file(path), hint: Message(vi: "chạy lại", en: "run again"))
  }

  static func foreignFile(_ path: String) -> Diagnostic {
    .error(
      .outputForeign,
      Message(
        vi: "“\(path)” không còn như vanthu đã ghi (đã được ký hoặc sửa) nên được giữ nguyên",
        en: "“\(path)” is not as vanthu wrote it (signed or changed since), so it stays as it is"),
      at: .file(path),
      hint: Message(
        vi: "chuyển tệp đó đi nơi khác, hoặc ghi vào thư mục khác",
        en: "move that file away, or write into another folder"))
  }

  static func folderTaken(_ manifest: String, list: String, pattern: String) -> Diagnostic {
    .error(
      Code("usage.folder-taken"),
      Message(
        vi: "thư mục này đã giữ các tệp làm từ “\(list)” theo mẫu tên “\(pattern)”",
        en: "this folder holds the files made from “\(list)” by the pattern “\(pattern)”"),
      at: .file(manifest),
      hint: Message(
        vi: "ghi vào thư mục khác, hoặc dùng đúng danh sách và mẫu tên đó",
        en: "write into another folder, or use that list and that pattern"))
  }

  static func folderBusy(_ manifest: String) -> Diagnostic {
    .error(
      Code("usage.folder-busy"),
      Message(
        vi: "một lượt chạy khác đang ghi vào thư mục này",
        en: "another run is writing into this folder"),
      at: .file(manifest),
      hint: Message(
        vi: "đợi lượt đó xong; nhiều máy cùng làm thì mỗi máy một phần khác nhau: --shard K/N",
        en: "wait for its end; several machines take a different part each: --shard K/N"))
  }

  package static func outputIsInput(_ path: String) -> Diagnostic {
    .error(
      Code("usage.output-is-input"),
      Message(
        vi: "“\(path)” là tệp đầu vào, không thể là tệp kết quả",
        en: "“\(path)” is an input and cannot be an output"),
      at: .file(path), hint: otherName)
  }

  package static func sameOutput(_ path: String) -> Diagnostic {
    .error(
      Code("usage.same-output"),
      Message(
        vi: "hai kết quả cùng ghi vào “\(path)”", en: "two outputs would both be “\(path)”"),
      at: .file(path), hint: otherName)
  }

  private static var otherName: Message {
    Message(vi: "chọn tên khác cho tệp kết quả", en: "choose another name for the output")
  }
}
