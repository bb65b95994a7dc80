import ArgumentParser
import Diagnostics
import FoundationEssentials
import Signing
import Typesetting

/// `vanthu sign FILE.pdf`: a digital signature, here with a key file or in two steps with a token.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Ký số một tệp PDF (PAdES-B-B). Signs a PDF.",
    discussion: """
      Khóa trong tệp / a key file:
        vanthu sign A.pdf --p12 KHOA.p12 --time now -o A-ky.pdf
      Khóa trong token, hai bước / a key in a token, two steps:
        vanthu sign A.pdf --certificates CHUNG-THU.pem --time now --digest-out A.json -o A-cho.pdf
        vanthu sign A-cho.pdf --certificates CHUNG-THU.pem --signature-in A.sig -o A-ky.pdf
      Mật khẩu của tệp khóa / the key file's password: $VANTHU_P12_PASSWORD, hoặc được hỏi / or asked for.
      """)

  @Argument(help: "Tệp PDF. The PDF.")
  var file: String

  @Option(name: [.customShort("o"), .long], help: "Tệp kết quả. The output.")
  var output: String

  @Option(help: "Tệp khóa PKCS #12 (.p12, .pfx). The key file.")
  var p12: String?

  @Option(help: "Chứng thư của người ký, rồi của các CA (.pem, .cer). The certificates.")
  var certificates: String?

  @Option(help: "Bước một: ghi những byte token phải ký vào tệp JSON. Step one: what to sign.")
  var digestOut: String?

  @Option(help: "Bước hai: chữ ký của token, nhị phân hoặc base64. Step two: the signature.")
  var signatureIn: String?

  @Option(help: "Ô chữ ký; không cần nếu chỉ còn một ô chưa ký. The field to sign.")
  var field: String?

  @Flag(
    help: "Thêm một ô không hiện hình (tên: --field hoặc ChuKySo). Adds a field without a look.")
  var invisible = false

  @Option(
    help: """
      Văn bản kèm theo ở tệp riêng, bản sao: ghi lời này, ví dụ "Số: 15/QĐ-UBND", và giờ ký ở góc trên bên phải trang \
      đầu. A note at the upper right corner of an attached file.
      """)
  var corner: String?

  @Option(
    help: "Thời gian ký: now, hoặc 2023-01-06T14:30:05+07:00. When it is signed.",
    transform: { text in
      if text == "now" { return SigningTime(inVietnam: Date()) }
      guard let time = SigningTime(parsing: text) else {
        throw ValidationError("--time: now | 2023-01-06T14:30:05+07:00")
      }
      return time
    })
  var time: SigningTime?

  @Option(help: "Ảnh chữ ký hoặc con dấu, PNG nền trong suốt. The picture to show.")
  var image: String?

  @Option(help: "Bề rộng của ảnh trên giấy, mm; mặc định vừa ô. Width of the picture, mm.")
  var imageWidth: Double?

  @Option(help: "Lý do ký. The reason.")
  var reason: String?

  @Option(help: "Nơi ký. The place.")
  var location: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    switch (p12, certificates, digestOut, signatureIn) {
    case (.some, nil, nil, nil), (nil, .some, .some, nil):
      // Nothing of a file comes from the clock unless it is asked for.
      guard time != nil else {
        throw ValidationError(
          "--time: giờ ký phải được nói rõ, ví dụ --time now. Say when it is signed, as --time now."
        )
      }
    case (nil, .some, nil, .some):
      guard time == nil, field == nil, image == nil, !invisible, corner == nil, reason == nil,
        location == nil
      else {
        throw ValidationError(
          "--signature-in: ô, giờ, ảnh đã định ở bước một. They were said in step one.")
      }
    default:
      throw ValidationError(
        "--p12 | --certificates --digest-out | --certificates --signature-in")
    }
    if let imageWidth, !(1...500 ~= imageWidth) { throw ValidationError("--image-width: 1…500") }
    if corner != nil, invisible || image != nil {
      throw ValidationError(
        "--corner: không đi cùng --image, --invisible. Not together with --image, --invisible.")
    }
    if imageWidth != nil, image == nil { throw ValidationError("--image-width: --image?") }
  }

  func run() throws {
    try shared.run { () throws(Failure) in
      try OutputName.check(output, endsIn: ["pdf"])
      try OutputName.check(digestOut, endsIn: ["json"], at: "--digest-out")
      // A signed file holds what it was before, byte for byte: it may take its place.
      let inputs = InputFiles([isInPlace ? nil : file, p12, certificates, signatureIn, image])
      try inputs.spare([output, digestOut])
      if isInPlace { try InputFiles([file]).spare([digestOut]) }
      let bytes = try InputFile.bytes(atPath: file)
      if let signatureIn { return try complete(bytes, signaturePath: signatureIn) }
      var diagnostics: [Diagnostic] = []
      let signer = Signer(file: bytes, name: file, request: try request(&diagnostics))
      if let p12 {
        let key = try InputFile.bytes(atPath: p12)
        let password = try Password.read(for: p12, language: shared.language)
        let signed = try signer.signed(keyFile: key, keyName: p12, password: password)
        try write(signed)
      } else if let certificates, let digestOut {
        let chain = try CertificateFile.read(
          InputFile.bytes(atPath: certificates), name: certificates)
        let prepared = try signer.prepared(for: chain, certificateName: certificates)
        let description = SigningOrder(prepared: prepared, certificate: chain[0])
        let files = try [
          PendingFile(prepared.bytes, to: output, replacing: replacing),
          PendingFile(description.json, to: digestOut),
        ]
        for file in files { try file.commit() }
      }
      return diagnostics
    }
  }

  private var isInPlace: Bool {
    guard let state = FileState(of: file) else { return false }
    return state.identity == FileState(of: output)?.identity
  }

  private var replacing: OutputFile.Replacing { isInPlace ? .anything : .unsigned }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    try OutputFile.write(bytes, to: output, replacing: replacing)
  }

  private func request(_ diagnostics: inout [Diagnostic]) throws(Failure) -> SignatureRequest {
    var picture: SignatureImage?
    if let image {
      let read = try SignatureImage(png: InputFile.bytes(atPath: image), name: image)
      if !read.hasTransparency { diagnostics.append(.imageOpaque(image)) }
      picture = read
    }
    let time = time ?? SigningTime(inVietnam: .distantPast)
    return SignatureRequest(
      place: try place(at: time), time: time, image: picture,
      imageWidth: imageWidth.map { $0 * 72 / 25.4 }, reason: reason, location: location)
  }

  private func place(at time: SigningTime) throws(Failure) -> SignatureRequest.Place {
    if let corner {
      let note = try SignatureNote(corner, time: time, assets: AssetRoot(path: shared.assets))
      return .corner(field ?? SignatureNote.fieldName, note)
    }
    return invisible ? .invisible(field ?? "ChuKySo") : field.map { .field($0) } ?? .onlyField
  }

  private func complete(_ bytes: [UInt8], signaturePath: String) throws(Failure) -> [Diagnostic] {
    guard let certificates else { return [] }
    let chain = try CertificateFile.read(
      InputFile.bytes(atPath: certificates), name: certificates)
    let prepared = try PreparedFile(reading: bytes, name: file)
    let signature = TokenSignature(
      file: try InputFile.bytes(atPath: signaturePath), key: chain[0].key)
    let signed = try prepared.completed(signature: signature.bytes, certificates: chain)
    try write(signed)
    return []
  }
}
