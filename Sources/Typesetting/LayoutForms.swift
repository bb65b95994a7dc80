import Diagnostics
import Layouts
import Records
import Synchronization

/// A layout in the profile of whoever issues the document: the State's form, the Party's.
///
/// A class because a batch asks from many threads, and each other profile is to be read once.
final class LayoutForms: Sendable {
  private let layout: Layout
  private let assets: AssetRoot
  private let others = Mutex<[String: Layout]>([:])

  init(_ layout: Layout, assets: AssetRoot) {
    self.layout = layout
    self.assets = assets
  }

  /// The layout in the profile that the record's issuer asks for; as it stands where none is asked for.
  ///
  /// - Throws: `assets.no-such-profile` at the place in the data; what is wrong with the layout in that profile.
  func layout(for record: Record) throws(Failure) -> Layout {
    guard let own = layout.profile, let (name, location) = layout.profileAsked(by: record),
      name != own
    else {
      return layout
    }
    if let known = others.withLock({ $0[name] }) { return known }
    let names = try assets.profileNames()
    guard names.contains(name) else {
      throw Failure(AssetDiagnostics.noSuchProfile(name, at: location, known: names))
    }
    let other = try assets.layout(named: layout.name, profile: name)
    others.withLock { $0[name] = other }
    return other
  }
}
