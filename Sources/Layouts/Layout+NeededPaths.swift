extension Layout {
  /// The paths of the record's fields that the layout cannot do without although the record can, and of the group
  /// that holds what is said of this document alone.
  package var neededPaths: [String] {
    let own = document?.path.names ?? []
    let paths = required.map { field in
      field.path.names.first == Scope.documentName
        ? own + field.path.names.dropFirst() : field.path.names
    }
    return (paths + [own]).map { $0.joined(separator: ".") }.filter { !$0.isEmpty }
  }
}
