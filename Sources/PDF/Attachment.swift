/// A file that a document carries with it: the data that it was made from.
package struct Attachment: Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// Its kind, such as `application/yaml`.
  package let mediaType: String

  package init(name: String, bytes: [UInt8], mediaType: String) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
  }
}
