package import Diagnostics

/// Findings in the Static Analysis Results Interchange Format, which editors and forges read.
///
/// Source: OASIS, SARIF 2.1.0, 2020 (§3.13 log, §3.14 run, §3.27 result, §3.55 fix). Columns count
/// Unicode scalars (§3.14.17).
package struct SARIFLog: Encodable, Sendable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// - Parameters:
  ///   - language: of the messages.
  ///   - version: of the program.
  package init(_ findings: [Finding], language: MessageLanguage, version: String) {
    let known = Rule.all.map { rule in
      RuleDescriptor(
        id: rule.id, shortDescription: Text(text: rule.description.text(in: language)),
        help: Text(text: rule.citation))
    }
    let ids = Set(known.map(\.id))
    var others: [RuleDescriptor] = []
    for finding in findings
    where !ids.contains(finding.rule) && !others.contains(where: { $0.id == finding.rule }) {
      others.append(
        RuleDescriptor(
          id: finding.rule, shortDescription: Text(text: finding.rule), help: nil))
    }
    let driver = Driver(name: "vanthu", version: version, rules: known + others)
    let results = findings.map { Result($0, language: language) }
    runs = [Run(tool: Tool(driver: driver), results: results)]
  }

  struct Text: Encodable, Sendable { let text: String }
  struct Tool: Encodable, Sendable { let driver: Driver }

  struct Driver: Encodable, Sendable {
    let name: String
    let version: String
    let rules: [RuleDescriptor]
  }

  struct RuleDescriptor: Encodable, Sendable {
    let id: String
    let shortDescription: Text
    let help: Text?
  }

  struct Run: Encodable, Sendable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Artifact: Encodable, Sendable { let uri: String }

  struct Region: Encodable, Sendable {
    let startLine: Int
    let startColumn: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  struct PhysicalLocation: Encodable, Sendable {
    let artifactLocation: Artifact
    let region: Region?
  }

  struct LogicalLocation: Encodable, Sendable { let fullyQualifiedName: String }

  struct Location: Encodable, Sendable {
    let physicalLocation: PhysicalLocation
    /// The cell of a table, which has no columns of characters.
    let logicalLocations: [LogicalLocation]?
    /// What stands there, of a related location.
    var message: Text?
  }

  struct Replacement: Encodable, Sendable {
    let deletedRegion: Region
    let insertedContent: Text
  }

  struct Change: Encodable, Sendable {
    let artifactLocation: Artifact
    let replacements: [Replacement]
  }

  struct Fix: Encodable, Sendable { let artifactChanges: [Change] }

  struct Result: Encodable, Sendable {
    let ruleId: String
    let level: String
    let message: Text
    let locations: [Location]
    /// §3.27.22.
    let relatedLocations: [Location]?
    let fixes: [Fix]?
  }
}

extension SARIFLog.Result {
  fileprivate init(_ finding: Finding, language: MessageLanguage) {
    ruleId = finding.rule
    level = finding.isError ? "error" : "warning"
    let words = [finding.excerpt.map { "“\($0)”" }, finding.corrected.map { "→ “\($0)”" }]
      .compactMap(\.self).joined(separator: " ")
    let text = finding.message.text(in: language)
    message = SARIFLog.Text(text: words.isEmpty ? text : "\(words): \(text)")
    let related = finding.related.map { place in
      Self.location(
        place.location, region: Self.region(of: place.location),
        message: .init(text: place.note.text(in: language)))
    }
    relatedLocations = related.isEmpty ? nil : related
    guard let place = finding.location else {
      (locations, fixes) = ([], nil)
      return
    }
    let region = Self.region(of: place, end: finding.end)
    let location = Self.location(place, region: region)
    locations = [location]
    guard let region, region.endLine != nil, let proposal = finding.proposal else {
      fixes = nil
      return
    }
    let replacement = SARIFLog.Replacement(
      deletedRegion: region, insertedContent: .init(text: proposal))
    let artifact = location.physicalLocation.artifactLocation
    fixes = [
      .init(artifactChanges: [.init(artifactLocation: artifact, replacements: [replacement])])
    ]
  }

  private static func location(
    _ place: SourceLocation, region: SARIFLog.Region?, message: SARIFLog.Text? = nil
  ) -> SARIFLog.Location {
    var logical: [SARIFLog.LogicalLocation]?
    if case .cell = place.place { logical = [.init(fullyQualifiedName: place.description)] }
    return SARIFLog.Location(
      physicalLocation: .init(artifactLocation: .init(uri: uri(place.file)), region: region),
      logicalLocations: logical, message: message)
  }

  private static func region(
    of place: SourceLocation, end: Finding.TextEnd? = nil
  ) -> SARIFLog.Region? {
    switch place.place {
    case .wholeFile: nil
    case .text(let line, let column):
      SARIFLog.Region(
        startLine: line, startColumn: column, endLine: end?.line, endColumn: end?.column)
    case .cell(let row, _): SARIFLog.Region(startLine: row, startColumn: nil)
    }
  }

  /// A path as a relative reference: what is not plain in a URI is escaped. Source: RFC 3986, §2.3.
  private static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126, 47:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += byte < 16 ? "%0" + digits : "%" + digits
      }
    }
    return uri
  }
}
