/// What a signature is to say and show.
package struct SignatureRequest: Sendable {
  package enum Place: Hashable, Sendable {
    /// The only field that is not yet signed.
    case onlyField
    case field(String)
    /// A new field of this name that shows nothing.
    case invisible(String)
    /// A new field of this name in the upper right corner of the first page, showing a note.
    case corner(String, SignatureNote)
  }

  package let place: Place
  package let time: SigningTime
  package let image: SignatureImage?
  /// In points; nil as large as the field holds it.
  package let imageWidth: Double?
  package let reason: String?
  package let location: String?

  package init(
    place: Place, time: SigningTime, image: SignatureImage? = nil, imageWidth: Double? = nil,
    reason: String? = nil, location: String? = nil
  ) {
    self.place = place
    self.time = time
    self.image = image
    self.imageWidth = imageWidth
    self.reason = reason
    self.location = location
  }
}
