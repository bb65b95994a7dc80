import Diagnostics

/// A workbook's parts: which sheets it has, how its cells show, its shared texts.
struct XLSXBook {
  struct Tab {
    let name: String
    let isHidden: Bool
    /// The part that holds the sheet.
    let part: String
  }

  private(set) var tabs: [Tab] = []
  private(set) var epoch = SerialDate.Epoch.year1900
  /// Whether the results of formulas are stale until a spreadsheet program opens the file.
  private(set) var mustRecalculate = false
  let workbookPart: String
  /// The parts with the styles and the shared texts.
  let stylesPart: String?
  let textsPart: String?

  /// - Throws: `sheet.unreadable` if it is no workbook.
  init(_ archive: Archive) throws(Failure) {
    let root = try Relationships(of: "", in: archive)
    let part = root.first(ofKind: "officeDocument")?.part ?? "xl/workbook.xml"
    workbookPart = part
    let relationships = try Relationships(of: part, in: archive)
    stylesPart = relationships.first(ofKind: "styles")?.part
    textsPart = relationships.first(ofKind: "sharedStrings")?.part
    var tabs: [Tab] = []
    var epoch = epoch
    var mustRecalculate = false
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in
      guard case .start(let name, let attributes, _) = event else { return }
      switch name {
      case "workbookPr": if attributes.flag("date1904") { epoch = .year1904 }
      case "calcPr": mustRecalculate = attributes.flag("fullCalcOnLoad")
      case "sheet":
        guard let id = attributes["r:id"], let target = relationships[id],
          target.kind == "worksheet", tabs.count < SheetLimits.sheets
        else { return }
        let state = attributes["state"] ?? "visible"
        tabs.append(
          Tab(
            name: attributes["name"] ?? "Sheet\(tabs.count + 1)", isHidden: state != "visible",
            part: target.part))
      default: break
      }
    }
    (self.tabs, self.epoch, self.mustRecalculate) = (tabs, epoch, mustRecalculate)
  }

  /// Reads one sheet.
  func sheet(_ index: Int, of archive: Archive) throws(Failure) -> Sheet {
    let tab = tabs[index]
    var reader = XLSXSheetReader(
      name: tab.name, file: archive.name,
      formats: try stylesPart.map { (part) throws(Failure) in try CellFormats(part, in: archive) }
        ?? CellFormats(),
      texts: try textsPart.map { (part) throws(Failure) in
        try SharedTexts.read(part, in: archive)
      } ?? [],
      epoch: epoch, mustRecalculate: mustRecalculate)
    try archive.parse(tab.part) { (event: XMLEvent) throws(Failure) in try reader.take(event) }
    return try reader.sheet.settled(of: archive.name)
  }
}

extension XMLAttributes {
  /// A flag of SpreadsheetML: `1` or `true`.
  func flag(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }

  /// Whether a property that an element gives is given: `<strike/>`, but not `<strike val="0"/>`.
  var isOn: Bool { !["0", "false"].contains(self["val"]) }

  func int(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
}
