import Diagnostics
import Records
import TestSupport

@testable import Conferences

/// The sample of a ward with its award list and its guests, to be spoilt and checked.
struct WardRecord {
  static let folder = "samples/phuong-tan-thuong-giang/"
  static let recordName = "tong-ket-2025.yaml"

  /// The files by name.
  private(set) var files: [String: String] = [:]

  init() throws {
    for name in [Self.recordName, "khen-thuong.csv", "khach-moi.csv"] {
      files[name] = try Repository.text(Self.folder + name)
    }
  }

  /// Replaces a text that stands exactly once in one of the files.
  ///
  /// - Returns: whether it did.
  mutating func replace(_ old: String, with new: String) -> Bool {
    let places = files.flatMap { name, text in text.ranges(of: old).map { _ in name } }
    guard places.count == 1 else { return false }
    files[places[0]] = files[places[0]]?.replacing(old, with: new)
    return true
  }

  func inconsistencies() throws -> [Diagnostic] {
    let schema = try Self.schema("hoi-nghi")
    return Conference(try record(by: schema), schema: schema)?
      .inconsistencies(by: try Self.norms()) ?? []
  }

  /// The record as read and checked.
  func record(by schema: Schema) throws -> Record {
    let files = files
    let lists = ListFiles { name, _, _ throws(Failure) in
      try RowList(RecordReader.parse(Array((files[name] ?? "").utf8), as: .csv, named: name))
    }
    let value = try RecordReader.parse(
      Array((files[Self.recordName] ?? "").utf8), as: .yaml, named: Self.recordName)
    return try schema.check(value, lists: lists)
  }

  /// The line of a file that a place is in.
  func line(at location: SourceLocation?) -> Substring {
    switch location?.place {
    case .text(let line, _): lines(of: location?.file ?? "")[line - 1]
    case .cell(let row, _): lines(of: location?.file ?? "")[row - 1]
    case .wholeFile, nil: ""
    }
  }

  private func lines(of file: String) -> [Substring] {
    (files[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  }

  static func schema(_ name: String) throws -> Schema {
    let text = try Repository.text("layouts/records/\(name).yaml")
    return try Schema(RecordReader.parse(Array(text.utf8), as: .yaml, named: name))
  }

  static func norms() throws -> Norms {
    let text = try Repository.text("layouts/norms/hieu-luc.yaml")
    let value = try RecordReader.parse(Array(text.utf8), as: .yaml, named: "hieu-luc")
    return Norms(try schema("hieu-luc").check(value))
  }
}
