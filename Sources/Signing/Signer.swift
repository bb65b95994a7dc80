package import Diagnostics

/// Signs a file, PAdES baseline B-B, by an increment:
///
///     read      bytes ─► PDFSource ─► SignatureField
///     prepare   field + SignatureDictionary + Appearance ─► PreparedFile, with a hole
///     sign      SignedAttributes ─► signature, by a key file here or by a token elsewhere
///     complete  SignedData ─► the hole
///
/// Source: ETSI EN 319 142-1 V1.2.1, clauses 5 and 6.
package struct Signer: Sendable {
  package let file: [UInt8]
  /// The file's, for messages.
  package let name: String
  package let request: SignatureRequest

  package init(file: [UInt8], name: String, request: SignatureRequest) {
    self.file = file
    self.name = name
    self.request = request
  }

  /// Signs with a key from a PKCS #12 file.
  ///
  /// - Throws: what is wrong with the file, its field, the key or the picture.
  package func signed(keyFile: [UInt8], keyName: String, password: String)
    throws(Failure) -> [UInt8]
  {
    let keyFile = try KeyFile(keyFile, password: password, name: keyName)
    let prepared = try prepared(for: keyFile.certificates, certificateName: keyName)
    let attributes = prepared.signedBytes(for: keyFile.certificates[0])
    guard let signature = keyFile.key.signature(of: attributes) else {
      throw Failure(.unsupportedKey(keyName))
    }
    return try prepared.completed(
      signature: signature, certificates: keyFile.certificates)
  }

  /// Makes the file ready for a signature by the first of these certificates.
  package func prepared(for certificates: [Certificate], certificateName: String)
    throws(Failure) -> PreparedFile
  {
    guard let signer = certificates.first else {
      throw Failure(.certificateUnreadable(certificateName))
    }
    try check(signer, name: certificateName)
    let isBare = file.starts(with: Array("%PDF-".utf8))
    let file = isBare ? file : try PDFSource.bare(file, name: name)
    let source = try PDFSource.read(file, name: name)
    let crossReference = try CrossReference(of: file, name: name)
    guard let size = source.trailer.entries["Size"]?.integer,
      (1..<PDFSource.mostObjects).contains(size)
    else { throw Failure(.damaged(name)) }
    var increment = Increment(size: size)
    let field = try field(in: source, increment: &increment)
    let dictionary = SignatureDictionary(
      time: request.time, name: signer.subject, reason: request.reason,
      location: request.location, room: SignedData.room(for: certificates)
    ).written
    let value = increment.reserve()
    increment.put(dictionary.bytes, at: value)
    try fill(field, with: value, increment: &increment)
    let (bytes, starts) = increment.appended(
      to: file, after: crossReference, trailer: source.trailer)
    try keepEarlierSignatures(in: bytes)
    let start = starts[value] ?? 0
    return PreparedFile(
      bytes,
      byteRange: dictionary.byteRange.lowerBound + start..<dictionary.byteRange.upperBound + start,
      hole: dictionary.hole.lowerBound + start..<dictionary.hole.upperBound + start,
      time: request.time)
  }

  /// Sees to it that each signature that is right stays so: certifications and locks may forbid what is added.
  ///
  /// - Throws: `sign.breaks-signature`.
  private func keepEarlierSignatures(in bytes: [UInt8]) throws(Failure) {
    guard SignedFile.isSigned(file) else { return }
    let after = try SignatureCheck.all(in: bytes, name: name)
    for earlier in try SignatureCheck.all(in: file, name: name) where earlier.verdict < .changed {
      let kept = after.first { $0.field == earlier.field }
      if kept.map({ $0.verdict >= .changed }) ?? true {
        throw Failure(.breaksSignature(earlier.field, name))
      }
    }
  }

  private func check(_ certificate: Certificate, name: String) throws(Failure) {
    if certificate.key == .other { throw Failure(.unsupportedKey(name)) }
    if !certificate.maySign { throw Failure(.certificateMayNotSign(certificate, name)) }
    if !certificate.isValid(at: request.time.instant) {
      throw Failure(.certificateNotValid(certificate, at: request.time, name))
    }
  }

  /// The field to be signed.
  private func field(in source: borrowing PDFSource, increment: inout Increment)
    throws(Failure) -> SignatureField
  {
    let fields = SignatureField.all(in: source)
    switch request.place {
    case .invisible(let wanted), .corner(let wanted, _):
      if fields.contains(where: { $0.name == wanted }) {
        throw Failure(.fieldExists(wanted, name))
      }
      let added =
        if case .corner(_, let note) = request.place {
          try source.addCornerField(named: wanted, showing: note, to: &increment)
        } else {
          source.addField(named: wanted, to: &increment)
        }
      guard let added else { throw Failure(.damaged(name)) }
      return added
    case .field(let wanted):
      if fields.isEmpty { throw Failure(.noField(name)) }
      guard let field = fields.first(where: { $0.name == wanted }) else {
        throw Failure(.unknownField(wanted, known: fields.map(\.name), name))
      }
      if field.isSigned { throw Failure(.fieldSigned(wanted, name)) }
      source.updateForm(adding: nil, in: &increment)
      return field
    case .onlyField:
      if fields.isEmpty { throw Failure(.noField(name)) }
      let free = fields.filter { !$0.isSigned }
      if free.isEmpty { throw Failure(.allSigned(name)) }
      if free.count > 1 { throw Failure(.severalFields(free.map(\.name), name)) }
      source.updateForm(adding: nil, in: &increment)
      return free[0]
    }
  }

  /// Gives the field its value, and its widget what it shows.
  private func fill(
    _ field: SignatureField, with value: PDFReference, increment: inout Increment
  ) throws(Failure) {
    var (entries, widget) = (field.entries, field.widget)
    entries["V"] = .reference(value)
    if let size = field.size {
      if let image = request.image {
        let extent = Appearance.extent(of: image, in: size, width: request.imageWidth)
        if extent.width > size.width + 0.01 || extent.height > size.height + 0.01 {
          throw Failure(.imageTooLarge(extent, field: field.name, size: size, name))
        }
      }
      if request.image != nil || widget["AP"] == nil {
        let appearance = Appearance(
          image: request.image, size: size, imageWidth: request.imageWidth)
        widget["AP"] = appearance.add(to: &increment)
      }
    } else if request.image != nil {
      throw Failure(.imageWithoutPlace(field: field.name, name))
    }
    if field.widgetReference == field.reference {
      entries["AP"] = widget["AP"]
    } else {
      increment.put(.dictionary(widget), at: field.widgetReference)
    }
    increment.put(.dictionary(entries), at: field.reference)
  }
}
