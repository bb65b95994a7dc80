import Documents
import Frames
import Vietnamese

/// A region that documents have in common, as it was filled for one of them.
struct SetRegion {
  /// Held, so that no other region gets its place in memory.
  let identity: Region.Identity
  let item: Placed<FrameItem>
  /// The document that its elements are part of.
  let element: StructureElement
  let fits: [Fit]
  /// The words of each of its paragraphs, and the names of the document.
  let said: [TextWords]
  let names: KnownNames
}

extension Placed<FrameItem> {
  /// The same ink with elements of its own in another element.
  func moved(from old: StructureElement, to new: StructureElement) -> Placed<FrameItem> {
    var elements = [old: new]
    return moved(&elements)
  }

  private func moved(_ elements: inout [StructureElement: StructureElement]) -> Placed<FrameItem> {
    guard case .frame(var frame) = item else { return self }
    frame.element = frame.element.map { Self.moved($0, &elements) }
    frame.items = frame.items.map { $0.moved(&elements) }
    return Placed(.frame(frame), at: origin)
  }

  private static func moved(
    _ element: StructureElement, _ elements: inout [StructureElement: StructureElement]
  ) -> StructureElement {
    if let known = elements[element] { return known }
    let parent = element.parent.map { moved($0, &elements) }
    let new = StructureElement(element.role, in: parent, anchor: element.anchor)
    elements[element] = new
    return new
  }
}
