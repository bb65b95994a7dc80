import Diagnostics
import Documents

/// What the file says about itself, twice in the same words: in the information dictionary and in XMP.
/// Source: ISO 19005-2, 6.6; ISO 14289-1, 5.
struct Metadata {
  let information: DocumentInformation
  let conformance: Conformance
  /// The date in the form of XMP, at the beginning of the day in Vietnam.
  private let date: String

  private static let producer = "vanthu"
  private static let fallbackTitle = "Văn bản"

  /// - Throws: `render.bad-date` if the date has not the form `2023-01-06`.
  init(_ information: DocumentInformation, conformance: Conformance) throws(Failure) {
    self.information = information
    self.conformance = conformance
    date = try Self.timestamp(information.date)
  }

  /// A document without a date gets a fixed one: no output may depend on the clock.
  private static func timestamp(_ date: String?) throws(Failure) -> String {
    let day = date ?? "2000-01-01"
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let month = Int(parts[1]), (1...12).contains(month),
      let number = Int(parts[2]), (1...31).contains(number)
    else { throw Failure(PDFDiagnostics.badDate(day)) }
    return "\(day)T00:00:00+07:00"
  }

  /// An accessible document has a title.
  private var title: String {
    information.title.isEmpty ? Self.fallbackTitle : information.title
  }

  /// The information dictionary.
  var dictionary: PDFDictionary {
    let digits = date.prefix(10).filter { $0 != "-" }
    let stamp = PDFValue.string(Array("D:\(digits)000000+07'00'".utf8))
    var dictionary: PDFDictionary = ["Title": .text(title)]
    if !information.author.isEmpty { dictionary["Author"] = .text(information.author) }
    if !information.subject.isEmpty { dictionary["Subject"] = .text(information.subject) }
    dictionary["Creator"] = .text(Self.producer)
    dictionary["Producer"] = .text(Self.producer)
    dictionary["CreationDate"] = stamp
    dictionary["ModDate"] = stamp
    return dictionary
  }

  /// The XMP packet.
  ///
  /// - Parameter pageCount: what the decree's register calls PageAmount.
  func xmp(pageCount: Int) -> [UInt8] {
    var text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>

      """
    if !information.author.isEmpty {
      text += "<dc:creator><rdf:Seq><rdf:li>\(escaped(information.author))</rdf:li>"
      text += "</rdf:Seq></dc:creator>\n"
    }
    if !information.subject.isEmpty {
      text += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"
      text += "\(escaped(information.subject))</rdf:li></rdf:Alt></dc:description>\n"
    }
    text += """
      <xmp:CreatorTool>\(Self.producer)</xmp:CreatorTool>
      <pdf:Producer>\(Self.producer)</pdf:Producer>
      <xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      </rdf:Description>

      """
    text += claims + filing(pageCount: pageCount) + extensionSchemas
    text += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    return Array(text.utf8)
  }

  private var claims: String {
    var text = ""
    if let archive = conformance.archive {
      text += """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>\(archive.part)</pdfaid:part>
        <pdfaid:conformance>\(archive.level)</pdfaid:conformance>
        </rdf:Description>

        """
    }
    if conformance.isAccessible {
      text += """
        <rdf:Description rdf:about="" xmlns:pdfuaid="\(Self.accessibilityNamespace)">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>

        """
    }
    return text
  }

  private static let accessibilityNamespace = "http://www.aiim.org/pdfua/ns/id/"
  private static let filingNamespace = "urn:vanthu:nd30-2020:phu-luc-vi:"

  private func filing(pageCount: Int) -> String {
    let entries = filingEntries(pageCount: pageCount)
    guard !entries.isEmpty else { return "" }
    var text = "<rdf:Description rdf:about=\"\" xmlns:nd30=\"\(Self.filingNamespace)\">\n"
    for entry in entries {
      text += "<nd30:\(entry.name)>\(escaped(entry.value))</nd30:\(entry.name)>\n"
    }
    return text + "</rdf:Description>\n"
  }

  private func filingEntries(pageCount: Int) -> [DocumentInformation.FilingEntry] {
    guard !information.filing.isEmpty else { return [] }
    let known = information.filing.filter { $0.name != "PageAmount" }
    return known + [.init(name: "PageAmount", value: String(pageCount))]
  }

  // MARK: Extension schemas

  /// PDF/A wants every name explained that is not in XMP's own schemas.
  /// Source: ISO 19005-2, 6.6.2.3.3.
  private var extensionSchemas: String {
    var schemas = ""
    if conformance.isAccessible {
      schemas += schema(
        "PDF/UA Universal Accessibility Schema", Self.accessibilityNamespace, prefix: "pdfuaid",
        properties: [
          (
            name: "part", type: "Integer",
            description: "Indicates, which part of ISO 14289 standard is followed"
          )
        ])
    }
    let entries = filingEntries(pageCount: 0)
    if !entries.isEmpty {
      schemas += schema(
        "Nghị định 30/2020/NĐ-CP, Phụ lục VI", Self.filingNamespace, prefix: "nd30",
        properties: entries.map { (name: $0.name, type: "Text", description: $0.name) })
    }
    if schemas.isEmpty { return "" }
    return """
      <rdf:Description rdf:about="" \
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag>
      \(schemas)</rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>

      """
  }

  private func schema(
    _ name: String, _ namespace: String, prefix: String,
    properties: [(name: String, type: String, description: String)]
  ) -> String {
    var text = """
      <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>\(escaped(name))</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>

      """
    for property in properties {
      text += """
        <rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>\(property.name)</pdfaProperty:name>
        <pdfaProperty:valueType>\(property.type)</pdfaProperty:valueType>
        <pdfaProperty:category>external</pdfaProperty:category>
        <pdfaProperty:description>\(escaped(property.description))</pdfaProperty:description>
        </rdf:li>

        """
    }
    return text + "</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
