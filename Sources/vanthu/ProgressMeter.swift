import Diagnostics
import Glibc
import Typesetting

/// Tells how far a batch has come, on the standard error stream.
///
/// On a terminal one line that is written over, ten times a second at most; elsewhere a plain line at every
/// tenth of a long list. Short lists are done before anybody wonders.
struct ProgressMeter {
  private let language: MessageLanguage
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var lastTenth = 0
  private var isLineOpen = false

  /// A list shorter than this is told of on terminals only.
  private static let longList = 1_000
  private static let interval = Duration.milliseconds(100)

  init(language: MessageLanguage) { self.language = language }

  mutating func show(_ progress: BatchProgress) {
    let now = ContinuousClock.now
    if isTerminal {
      if let lastShown, now - lastShown < Self.interval { return }
      lastShown = now
      isLineOpen = true
      Terminal.sayAsItIs("\r\u{1B}[K" + text(progress, after: now - start))
    } else if progress.total >= Self.longList {
      let finished = progress.done + progress.failed + progress.unchanged
      let tenth = finished * 10 / progress.total
      guard tenth > lastTenth, tenth < 10 else { return }
      lastTenth = tenth
      Terminal.say([text(progress, after: now - start)])
    }
  }

  /// Takes the line away again.
  mutating func end() {
    if isLineOpen { Terminal.sayAsItIs("\r\u{1B}[K") }
    isLineOpen = false
  }

  private func text(_ progress: BatchProgress, after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let worked = progress.done + progress.failed
    let left = progress.total - worked - progress.unchanged
    var parts = ["\(worked + progress.unchanged)/\(progress.total)"]
    if worked > 0, seconds > 0.5 {
      let rate = Double(worked) / seconds
      let wait = Self.time(Double(left) / rate)
      parts.append(
        language == .vietnamese ? "\(Int(rate)) bản/giây" : "\(Int(rate)) a second")
      parts.append(language == .vietnamese ? "còn \(wait)" : "\(wait) left")
    }
    if progress.failed > 0 {
      parts.append(
        language == .vietnamese ? "\(progress.failed) dòng lỗi" : "\(progress.failed) failed")
    }
    return parts.joined(separator: " · ")
  }

  /// `45 s`, `3 min 20 s`, `2 h 05 min` in signs that both languages read.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    let minutes = whole / 60
    if minutes == 0 { return "\(whole) s" }
    if minutes < 60 { return "\(minutes) min \(whole % 60) s" }
    return "\(minutes / 60) h \(minutes % 60) min"
  }
}
