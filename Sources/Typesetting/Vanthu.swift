import Diagnostics
import Layouts
import Records
import Rendering

/// The library's door for other programs: data in, PDF out.
///
///     let vanthu = try Vanthu(assets: "/usr/share/vanthu")
///     let pdf = try vanthu.pdf(layout: "bien-ban", data: "hoi-nghi.yaml")
public struct Vanthu: Sendable {
  private let assets: AssetRoot

  /// Finds the folder with `fonts/` and `layouts/`; nil looks in the working folder, its parents and beside the program.
  ///
  /// - Throws: `VanthuError` if there is none.
  public init(assets path: String? = nil) throws(VanthuError) {
    do throws(Failure) {
      assets = try AssetRoot(path: path)
    } catch { throw VanthuError(error) }
  }

  /// Sets one document.
  ///
  /// - Parameters:
  ///   - layout: a layout's name, such as `bien-ban`.
  ///   - path: the data, a `.yaml` or `.json` file.
  ///   - sheet: one of the layout's sheets, such as `A3`; nil takes its first.
  /// - Returns: the bytes of the PDF; the same for the same input.
  /// - Throws: `VanthuError` with everything that is wrong.
  public func pdf(layout: String, data path: String, sheet: String? = nil)
    throws(VanthuError) -> [UInt8]
  {
    do throws(Failure) {
      let typesetter = try Typesetter(layout: layout, assets: assets)
      let typeset = try typesetter.typeset(typesetter.record(atPath: path), sheet: sheet)
      return try typesetter.pdf(of: typeset)
    } catch { throw VanthuError(error) }
  }

  /// Sets one document for each row of a list, each as a PDF of its own.
  ///
  /// - Parameters:
  ///   - layout: a layout that takes a list, such as `giay-khen`.
  ///   - path: the record that all rows share.
  ///   - list: the list, a `.csv`, `.yaml` or `.json` file.
  /// - Returns: for each row its PDF or what is wrong with it, in the order of the list.
  /// - Throws: `VanthuError` with what is wrong with the layout, the record or the list as a whole.
  public func pdfs(layout: String, data path: String, list: String, sheet: String? = nil)
    throws(VanthuError) -> [Result<[UInt8], VanthuError>]
  {
    do throws(Failure) {
      let typesetter = try Typesetter(layout: layout, assets: assets)
      let record = try typesetter.record(atPath: path)
      return try typesetter.rows(atPath: list).map { row in
        do throws(Failure) {
          let typeset = try typesetter.typeset(record, row: row.result.get(), sheet: sheet)
          return .success(
            try typesetter.pdf(of: typeset))
        } catch { return .failure(VanthuError(error)) }
      }
    } catch { throw VanthuError(error) }
  }

  /// Makes every document of a conference that its record allows, an index and the metadata of each, as files.
  ///
  /// A document that cannot be made does not stop the others; nothing is written for a record that contradicts itself.
  ///
  /// - Parameters:
  ///   - path: the record, a `.yaml` or `.json` file.
  ///   - list: a table in place of the record's award list; nil takes the record's own.
  ///   - folder: where the files go; it is made if it is not there.
  /// - Throws: `VanthuError` with what is wrong with the record or the layouts; what cannot be written.
  public func dossier(data path: String, list: String? = nil, into folder: String)
    throws(VanthuError) -> VanthuDossier
  {
    do throws(Failure) {
      return try VanthuDossier(
        Dossier(assets: assets).make(record: path, list: list, into: folder))
    } catch { throw VanthuError(error) }
  }
}

/// What became of the documents of a conference.
public struct VanthuDossier: Sendable {
  /// A document that was made.
  public struct Made: Sendable {
    /// The file's name in the folder; its metadata stands in the `.json` of the same name.
    public let file: String
    /// What it is called: “Biên bản hội nghị”.
    public let label: String
    public let pages: Int
    /// How many copies, each for one row of a list, the file holds; nil for one that has no list.
    public let copies: Int?
  }

  /// A document that was not made, and why.
  public struct NotMade: Sendable {
    public let label: String
    public let reasons: [VanthuError.Problem]
  }

  public let made: [Made]
  /// Those that the record has nothing for.
  public let omitted: [NotMade]
  /// Those that the record has something for, and yet could not be made.
  public let failed: [NotMade]
  public let warnings: [VanthuError.Problem]

  init(_ report: Dossier.Report) {
    func notMade(_ kind: Dossier.Omitted) -> NotMade {
      NotMade(label: kind.label, reasons: kind.reasons.map(VanthuError.Problem.init))
    }
    made = report.made.map {
      Made(file: "\($0.name).pdf", label: $0.label, pages: $0.pages, copies: $0.copies)
    }
    omitted = report.omitted.map(notMade)
    failed = report.failed.map(notMade)
    warnings = report.warnings.map(VanthuError.Problem.init)
  }
}

/// Why a document could not be made: everything that was found wrong.
public struct VanthuError: Error, Sendable {
  /// One thing that is wrong.
  public struct Problem: Sendable {
    /// A stable name of the kind of problem, such as `data.missing-field`.
    public let code: String
    /// `file:line:column` or `file!B7`; nil where there is no place.
    public let place: String?
    public let vietnamese: String
    public let english: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code.description
      place = diagnostic.location?.description
      vietnamese = diagnostic.message.vietnamese
      english = diagnostic.message.english
    }
  }

  public let problems: [Problem]

  init(_ failure: Failure) {
    problems = failure.diagnostics.map(Problem.init)
  }
}
