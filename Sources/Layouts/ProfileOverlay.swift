import Diagnostics
import Records

extension Layout {
  /// A profile with all that it takes over from the profile it is `like`.
  ///
  /// - Throws: what is wrong with the files; profiles that are like each other in a circle.
  static func profile(
    named name: String, sources: LayoutSources, path: [String] = []
  ) throws(Failure) -> Value {
    let own = try sources.profile(name)
    guard let like = own["like"], let parent = like.text else { return own }
    guard !path.contains(parent), parent != name else {
      throw Failure(
        .error(
          .layoutSyntax,
          Message(
            vi: "thể thức “\(name)” dựa vòng về chính nó",
            en: "the profile “\(name)” leads back to itself"),
          at: like.location))
    }
    return try profile(named: parent, sources: sources, path: path + [name]).overlaid(by: own)
  }
}

extension Value {
  /// The keys under which named things stand, each of which may be replaced alone.
  private static let named = ["styles", "tables", "parts"]

  /// This map with another laid over it: a style or a part of the other's stands in the place of the one of its
  /// name, so that what is made from it changes too; any other key is replaced as a whole.
  func overlaid(by other: Value) -> Value {
    guard let over = other.entries, var merged = entries else { return other }
    for entry in over {
      guard let index = merged.firstIndex(where: { $0.key == entry.key }) else {
        merged.append(entry)
        continue
      }
      let isNamed = Self.named.contains(entry.key)
      let value = isNamed ? merged[index].value.replacing(entriesOf: entry.value) : entry.value
      merged[index] = Entry(key: entry.key, keyLocation: entry.keyLocation, value: value)
    }
    return Value(.map(merged), at: location)
  }

  private func replacing(entriesOf other: Value) -> Value {
    guard let over = other.entries, var merged = entries else { return other }
    for entry in over {
      if let index = merged.firstIndex(where: { $0.key == entry.key }) {
        merged[index] = entry
      } else {
        merged.append(entry)
      }
    }
    return Value(.map(merged), at: location)
  }

  /// Only the keys under which named things stand.
  var namedParts: Value {
    Value(.map((entries ?? []).filter { Self.named.contains($0.key) }), at: location)
  }
}
