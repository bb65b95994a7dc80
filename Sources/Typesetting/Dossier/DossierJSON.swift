import Diagnostics
import FoundationEssentials

/// Metadata as JSON, the same bytes for the same input.
enum DossierJSON {
  static func bytes(_ value: some Encodable) throws(Failure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return [UInt8](try encoder.encode(value)) + [10]
    } catch {
      throw Failure(
        .error(
          .init("render.failed"),
          Message(vi: "không ghi được dữ liệu đặc tả", en: "the metadata cannot be written"),
          at: nil))
    }
  }
}
