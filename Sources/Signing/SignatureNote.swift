/// A text that a signature shows instead of a picture, set on a page of its own.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7d: on attached documents in files of their own.
package struct SignatureNote: Hashable, Sendable {
  /// What it says, for those who have it read aloud.
  package let text: String
  /// A PDF of one page: the corner of the sheet with the text in its place.
  package let page: [UInt8]

  package init(text: String, page: [UInt8]) {
    self.text = text
    self.page = page
  }
}
