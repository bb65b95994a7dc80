import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc
import Proofreading

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(help: "Thư mục có fonts/ và layouts/. The folder with fonts/ and layouts/.")
  var assets: String?

  @Option(help: "Ngôn ngữ của thông báo: vi hoặc en. Language of messages.")
  var lang: String?

  /// How messages are written.
  enum DiagnosticsForm: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "Thông báo dạng text hoặc json (mỗi dòng một thông báo). The form of messages.")
  var diagnostics = DiagnosticsForm.text

  /// The language of messages: as asked, or by the locale.
  var language: MessageLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale =
      lang
      ?? ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("vi") ? .vietnamese : .english
  }

  /// Runs a command's work; what goes wrong is printed, and the program ends with its status.
  func run(_ work: () throws(Failure) -> [Diagnostic]) throws {
    do throws(Failure) {
      print(try work())
    } catch {
      print(error.diagnostics)
      throw ExitCode(error.exitStatus)
    }
  }

  /// Tells what was found in work that is done, and ends the program.
  ///
  /// What the work holds in memory is not given back piece by piece: that takes a twentieth of a short run, and the
  /// system takes it all back at once.
  func end(telling found: [Diagnostic]) -> Never {
    print(found)
    Glibc.exit(0)
  }

  /// Tells diagnostics in the form that was asked for.
  ///
  /// Of each kind no more than some hundred, and a count.
  func print(_ all: [Diagnostic]) {
    let found = all.abridged
    switch diagnostics {
    case .text: Terminal.print(found, in: language)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      for diagnostic in found {
        let line = try? encoder.encode(Finding(diagnostic))
        Terminal.sayAsItIs(String(decoding: line ?? Data(), as: UTF8.self) + "\n")
      }
    }
  }

  /// Tells what a preview found.
  func say(_ summary: PreviewSummary) {
    if diagnostics == .text { Terminal.say(summary.lines(in: language)) }
  }

  /// Tells what became of a batch.
  func say(_ summary: BatchSummary) {
    if diagnostics == .text { Terminal.say(summary.lines(in: language)) }
  }
}

extension Failure {
  /// The codes of libraries that are loaded on demand and not installed.
  private static let missingLibraries: Set = [
    "art.no-librsvg", "pdf.no-libqpdf", "sign.no-libqpdf",
  ]

  /// The status of sysexits.h that tells what kind of failure this is.
  var exitStatus: Int32 {
    let codes = diagnostics.filter { $0.severity == .error }.map(\.code.description)
    if codes.contains(where: { $0.hasPrefix("output.") }) { return 74 }
    if codes.contains(where: { $0.hasPrefix("render.") || Self.missingLibraries.contains($0) }) {
      return 70
    }
    if codes.contains(where: { $0.hasPrefix("usage.") }) { return 64 }
    return 65
  }
}
