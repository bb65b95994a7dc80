import ArgumentParser
import Typesetting

/// `vanthu`: typesets Vietnamese official documents and certificates from data.
@main
struct Vanthu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanthu",
    abstract: "Soạn văn bản hành chính và giấy khen thành PDF từ dữ liệu.",
    discussion: """
      Typesets Vietnamese official documents and certificates of merit from data.

      Mã thoát / exit status: 0 xong; 1 một số bản ghi lỗi, hoặc (check) còn lỗi chắc chắn; 64 sai cách gọi; 65 dữ liệu hoặc bố cục có lỗi;
      70 lỗi của chương trình hoặc thiếu thư viện; 74 không ghi được.
      """,
    version: vanthuVersion,
    subcommands: [
      Render.self, BatchCommand.self, DossierCommand.self, InitCommand.self,
      SchemaCommand.self, Check.self,
      Convert.self, Calibrate.self, Sign.self, Verify.self, KeyGen.self, ListLayouts.self,
      ListFonts.self,
    ])

  static func main() {
    Interruption.watch.begin()
    main(nil)
  }
}
