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
  }

  public let problems: [Problem]

  init(_ failure: Failure) {
    problems = failure.diagnostics.map { diagnostic in
      Problem(
        code: diagnostic.code.description, place: diagnostic.location?.description,
        vietnamese: diagnostic.message.vietnamese, english: diagnostic.message.english)
    }
  }
}
