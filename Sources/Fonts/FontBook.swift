/// The faces that may be used, found by role, weight and slant; there are no others.
package struct FontBook: Sendable {
  /// What is asked of the book.
  package struct Query: Hashable, Sendable {
    package let role: String
    package let isBold: Bool
    package let isItalic: Bool

    package init(role: String, isBold: Bool, isItalic: Bool) {
      self.role = role
      self.isBold = isBold
      self.isItalic = isItalic
    }
  }

  /// A face with the place it has in the book.
  package struct Entry: Sendable {
    package let family: String
    package let query: Query
    package let face: FontFace

    package init(family: String, query: Query, face: FontFace) {
      self.family = family
      self.query = query
      self.face = face
    }
  }

  package let entries: [Entry]
  /// Roles whose faces stand in, in this order, for letters that a face lacks.
  package let fallbackRoles: [String]

  /// The faces for a query: the face asked for, then those that stand in for letters it lacks.
  ///
  /// A stand-in has the same weight and slant where its role has one. Empty if there is no such face;
  /// a role with one face only gives it for every weight and slant.
  package func chain(for query: Query) -> [FontFace] {
    guard let first = face(for: query) else { return [] }
    var chain = [first]
    for role in fallbackRoles {
      let standIn = Query(role: role, isBold: query.isBold, isItalic: query.isItalic)
      if let face = face(for: standIn), !chain.contains(face) { chain.append(face) }
    }
    return chain
  }

  private func face(for query: Query) -> FontFace? {
    if let exact = entries.first(where: { $0.query == query }) { return exact.face }
    let ofRole = entries.filter { $0.query.role == query.role }
    return ofRole.count == 1 ? ofRole[0].face : nil
  }

  package init(entries: [Entry], fallbackRoles: [String]) {
    self.entries = entries
    self.fallbackRoles = fallbackRoles
  }
}
