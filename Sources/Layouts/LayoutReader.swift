package import Diagnostics
import Documents
import Geometry
package import Records
import Vietnamese

/// The files that a layout refers to, by name; where they come from is not the reader's business.
package struct LayoutSources: Sendable {
  /// The profile of a name, such as `nd30-2020`.
  package let profile: @Sendable (String) throws(Failure) -> Value
  /// The schema of a record's name, such as `hoi-nghi`.
  package let schema: @Sendable (String) throws(Failure) -> Schema

  package init(
    profile: @escaping @Sendable (String) throws(Failure) -> Value,
    schema: @escaping @Sendable (String) throws(Failure) -> Schema
  ) {
    self.profile = profile
    self.schema = schema
  }
}

extension Layout {
  /// Reads and checks a layout file with the profile and the schemas that it names.
  ///
  /// - Parameter profile: takes the place of the profile that the layout names, if it names one.
  /// - Throws: all that is wrong in the layout and its profile: unknown keys, styles, formats, and fields that
  ///   the record does not have.
  package init(
    name: String, _ value: Value, profile: String? = nil, sources: LayoutSources
  ) throws(Failure) {
    let findings = Findings()
    let reader = MapReader(value, findings: findings)
    guard let recordName = reader.text("record") else {
      reader.reportMissing("record")
      throw Failure(findings.diagnostics)
    }
    let record = try sources.schema(recordName)
    self.profile = reader["profile"]?.text.map { profile ?? $0 }
    let form = try self.profile.map { name throws(Failure) in
      try Self.profile(named: name, sources: sources)
    }
    self.record = record
    row = reader.path("row").flatMap { record.rows(of: $0, findings: findings) }
    register = reader.text("register")
    listPath = reader.path("list")
    list = listPath.flatMap { record.rows(of: $0, findings: findings) }
    document = reader.path("document")
    rowPath = reader.path("row")?.path
    dossierOrder = reader.whole("dossier")
    if row != nil, let both = reader["list"] {
      findings.report(
        .layoutSyntax, at: both.location, vi: "chỉ một trong hai khóa “row” và “list”",
        en: "only one of the keys “row” and “list”")
    }
    self.name = name
    label = reader.text("label") ?? name

    let own = value.namedParts
    let base = MapReader(form.map { $0.overlaid(by: own) } ?? own, findings: findings)
    for key in ["label", "like"] { _ = base[key] }
    for key in ["fields", "styles", "tables", "parts"] { _ = reader[key] }
    tones = (reader.toneSetting() ?? base.toneSetting()) ?? .keep
    var styles = StyleSheet()
    styles.read(base["styles"], findings: findings)
    styles.readTables(base["tables"], findings: findings)
    self.styles = styles
    let basePage = base["page"]
    page = PageTemplate(reader["page"] ?? basePage, styles: styles, findings: findings)
    var parts: [String: [BlockTemplate]] = [:]
    for entry in base["parts"]?.entries ?? [] {
      parts[entry.key] = BlockReader(styles: styles, parts: parts, findings: findings)
        .blocks(entry.value.list ?? [])
    }
    base.finish()
    self.parts = parts
    information = InformationTemplate(reader.map("information"))
    required = reader.paths("required")
    conditions = [("when", true), ("unless", false)].compactMap { key, isWanted in
      reader.path(key).map { (field: $0, isWanted: isWanted) }
    }
    names = reader.paths("names")
    blocks = BlockReader(styles: styles, parts: parts, findings: findings)
      .blocks(reader.list("blocks"))
    reader.finish()
    blocks.checkSections(findings)
    FieldCheck(self, findings: findings).check()
    try findings.diagnostics.throwIfErrors()
  }
}

extension Schema {
  /// The schema of the rows of a list; nil where the path is no list of groups, which is reported.
  fileprivate func rows(of list: LocatedPath, findings: Findings) -> Schema? {
    if let field = self[list.path.description],
      case .list(of: .group(let fields), _) = field.type
    {
      return Schema(record: field.name, label: field.label, fields: fields)
    }
    findings.report(
      .layoutUnknownField, at: list.location,
      vi: "“\(list.path)” không phải một danh sách của hồ sơ",
      en: "“\(list.path)” is not a list of the record")
    return nil
  }
}

extension MapReader {
  /// The key `tone`: keep, old or new.
  fileprivate func toneSetting() -> TonePlacement? {
    guard let value = self["tone"], let text = value.text else { return nil }
    if let placement = ToneSetting.keys[text] { return placement }
    findings.reportUnknown(
      text, .layoutUnknownName, what: Message(vi: "cách đặt dấu thanh", en: "tone placement"),
      at: value.location, known: ToneSetting.keys.keys.sorted())
    return nil
  }
}

extension PageTemplate {
  init(_ value: Value?, styles: StyleSheet, findings: Findings) {
    let reader = value.map { MapReader($0, findings: findings) }
    let sheets = Sheet.read(reader?["sheets"], findings: findings)
    self.sheets = sheets.isEmpty ? [.a4] : sheets
    design = sheets.first ?? .a4
    let margins = reader?.map("margins")
    self.margins = Insets(
      top: margins?.length("top") ?? .zero, bottom: margins?.length("bottom") ?? .zero,
      left: margins?.length("left") ?? .zero, right: margins?.length("right") ?? .zero)
    margins?.finish()
    pageNumber = reader?.map("page-number").map { number in
      defer { number.finish() }
      let style = number["style"]
      return PageNumberStyle(
        style: styles.style(
          style?.text ?? "", at: style?.location ?? number.value.location, findings: findings
        ).text,
        firstShown: number.whole("from") ?? 1, baseline: number.length("baseline") ?? .mm(12))
    }
    if let notes = reader?.map("footnotes") {
      footnotes = FootnoteTemplate(notes, styles: styles)
    }
    underlay = Underlay.read(reader?.list("underlay") ?? [], findings: findings)
    reader?.finish()
  }
}

extension InformationTemplate {
  init(_ reader: MapReader?) {
    title = reader?.template("title")
    author = reader?.template("author")
    subject = reader?.template("subject")
    date = reader?.path("date")
    reader?.finish()
  }
}
