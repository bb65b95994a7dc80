/// What a signed field shows: the picture of a hand signature or of a seal in its place, or nothing.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục II.7 and 8: pictures in PNG with a transparent ground,
/// the seal in its real size.
struct Appearance {
  let image: SignatureImage?
  /// Of the field, in points.
  let size: (width: Double, height: Double)
  /// Width of the picture in points; nil as large as the field holds it.
  let imageWidth: Double?

  /// Adds the form that the widget shows, with the picture, and gives the widget's `AP`.
  func add(to increment: inout Increment) -> PDFObject {
    var dictionary: [String: PDFObject] = [
      "Type": .name("XObject"), "Subtype": .name("Form"),
      "BBox": .array([.integer(0), .integer(0), .number(size.width), .number(size.height)]),
      "Resources": .dictionary([:]),
    ]
    var content: [UInt8] = []
    if let image {
      let reference = add(image, to: &increment)
      dictionary["Resources"] = .dictionary([
        "XObject": .dictionary(["Im0": .reference(reference)])
      ])
      content = drawing(image)
    }
    return .dictionary(["N": .reference(increment.add(stream: dictionary, content))])
  }

  /// Width and height that the picture has on the page, in points; its shape is kept.
  static func extent(
    of image: SignatureImage, in size: (width: Double, height: Double), width: Double?
  ) -> (width: Double, height: Double) {
    let ratio = Double(image.height) / Double(image.width)
    let width = width ?? min(size.width, size.height / ratio)
    return (width, width * ratio)
  }

  private func drawing(_ image: SignatureImage) -> [UInt8] {
    let (width, height) = Self.extent(of: image, in: size, width: imageWidth)
    let matrix = [width, 0, 0, height, (size.width - width) / 2, (size.height - height) / 2]
      .flatMap { PDFObject.number($0).written + Array(" ".utf8) }
    return Array("q ".utf8) + matrix + Array("cm /Im0 Do Q".utf8)
  }

  private func add(_ image: SignatureImage, to increment: inout Increment) -> PDFReference {
    var dictionary: [String: PDFObject] = [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(image.width),
      "Height": .integer(image.height), "ColorSpace": .name("DeviceRGB"),
      "BitsPerComponent": .integer(8), "Filter": .name("FlateDecode"),
    ]
    if image.hasTransparency {
      var mask = dictionary
      mask["ColorSpace"] = .name("DeviceGray")
      dictionary["SMask"] = .reference(increment.add(stream: mask, Deflate.bytes(image.opacity)))
    }
    return increment.add(stream: dictionary, Deflate.bytes(image.color))
  }
}
