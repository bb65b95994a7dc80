package import Geometry

/// Room that an electronic signature is to fill.
package struct SignatureField: Hashable, Sendable {
  /// Whose signature it is.
  package enum Signer: String, Hashable, Sendable, CaseIterable {
    /// The person who signs: the picture of the hand's signature.
    case person
    /// The agency: its seal.
    case agency
  }

  package let signer: Signer
  package let size: Size

  package init(signer: Signer, size: Size) {
    self.signer = signer
    self.size = size
  }
}

/// Numbers the fields of a file: `NguoiKy`, `CoQuan`, `NguoiKy2`.
package struct SignatureFieldNames: Sendable {
  private var counts: [SignatureField.Signer: Int] = [:]

  package init() {}

  /// The name of the next field of a signer.
  package mutating func next(_ signer: SignatureField.Signer) -> String {
    let count = counts[signer, default: 0] + 1
    counts[signer] = count
    return count == 1 ? signer.fieldName : "\(signer.fieldName)\(count)"
  }
}

extension SignatureField.Signer {
  fileprivate var fieldName: String {
    switch self {
    case .person: "NguoiKy"
    case .agency: "CoQuan"
    }
  }

  /// What a reader that speaks says of the field.
  package var description: String {
    switch self {
    case .person: "Chữ ký của người có thẩm quyền"
    case .agency: "Dấu, chữ ký số của cơ quan, tổ chức"
    }
  }
}

extension Page {
  /// The signature fields of the page with their places from the paper's corner.
  package var fields: [Placed<SignatureField>] { frame.fields(at: .zero) }
}

extension Frame {
  fileprivate func fields(at origin: Point) -> [Placed<SignatureField>] {
    items.flatMap { placed -> [Placed<SignatureField>] in
      switch placed.item {
      case .frame(let inner): inner.fields(at: origin + placed.origin)
      case .field(let field): [Placed(field, at: origin + placed.origin)]
      case .glyphs, .space, .rule, .grid: []
      }
    }
  }
}
