import Geometry

/// What of a layout is printed.
package enum Layer: Hashable, Sendable, CaseIterable {
  /// The whole sheet.
  case whole
  /// What differs from sheet to sheet: onto a blank that has the rest.
  case overlay
  /// What is the same on every sheet: the blank itself.
  case underlay
}

extension Layout {
  /// The layout with one layer of it only. Regions that say `static: true`, and the art under the page, are the
  /// underlay; all else is the overlay.
  ///
  /// Regions are filled each on its own, so that the others stand where they stood.
  package func only(_ layer: Layer) -> Layout {
    var layout = self
    switch layer {
    case .whole: break
    case .overlay:
      layout.page.underlay = []
      layout.blocks = blocks.mappingRegions { $0.isStatic ? nil : $0 }
    case .underlay:
      layout.page.pageNumber = nil
      layout.blocks = blocks.mappingRegions { $0.isStatic ? $0 : nil }.regionsOnly
      // What is the same on every sheet depends on no row.
      layout.row = nil
      layout.information = InformationTemplate(nil)
    }
    return layout
  }
}

extension [BlockTemplate] {
  /// The blocks with their regions changed, wherever they stand; a nil leaves one out.
  func mappingRegions(_ change: (RegionTemplate) -> RegionTemplate?) -> [BlockTemplate] {
    compactMap { block in
      switch block {
      case .region(let region): change(region).map { .region($0) }
      case .when(let path, let isWanted, let inner, let location):
        .when(path, isWanted: isWanted, inner.mappingRegions(change), at: location)
      case .each(let path, let name, let inner, let location):
        .each(path, name: name, inner.mappingRegions(change), at: location)
      default: block
      }
    }
  }

  /// The regions with the conditions around them, without what flows.
  fileprivate var regionsOnly: [BlockTemplate] {
    compactMap { block in
      switch block {
      case .region: block
      case .when(let path, let isWanted, let inner, let location):
        .when(path, isWanted: isWanted, inner.regionsOnly, at: location)
      case .each(let path, let name, let inner, let location):
        .each(path, name: name, inner.regionsOnly, at: location)
      default: nil
      }
    }
  }

  /// The names of all regions.
  var regionNames: Set<String> {
    var names: Set<String> = []
    _ = mappingRegions { region in
      names.insert(region.name)
      return region
    }
    return names
  }
}
