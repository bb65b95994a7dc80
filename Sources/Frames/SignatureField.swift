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

extension SignatureField.Signer {
  /// The name of the n-th field of this signer in a document: `NguoiKy`, `NguoiKy2`.
  package func fieldName(_ count: Int) -> String {
    let name =
      switch self {
      case .person: "NguoiKy"
      case .agency: "CoQuan"
      }
    return count == 1 ? name : "\(name)\(count)"
  }

  /// What a reader that speaks says of the field.
  package var description: String {
    switch self {
    case .person: "Chữ ký của người có thẩm quyền"
    case .agency: "Dấu, chữ ký số của cơ quan, tổ chức"
    }
  }
}
