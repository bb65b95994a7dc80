import Diagnostics
import Synchronization
import Testing

@testable import Threads

@Suite("Work put aside")
struct AsideTests {
  @Test("Whoever asks for what nobody has begun does it, once")
  func askedFor() throws {
    let made = Atomic(0)
    let works = (0..<50).map { index in
      Aside(givingWay: index % 2 == 0) { () throws(Failure) in
        made.add(1, ordering: .relaxed)
        return index
      }
    }
    for (index, work) in works.enumerated().reversed() {
      #expect(try work.value() == index)
      #expect(try work.value() == index)
    }
    #expect(made.load(ordering: .relaxed) == 50)
  }

  @Test("What goes wrong is thrown to each who asks")
  func thrown() {
    let problem = Diagnostic.error(
      Diagnostic.Code("test.wrong"), Message(vi: "hỏng", en: "broken"), at: .file("x"))
    let work = Aside { () throws(Failure) -> Int in throw Failure(problem) }
    for _ in 0..<2 {
      #expect(throws: Failure.self) { try work.value() }
    }
  }

  @Test("Work may ask for work that was put aside after it")
  func nested() throws {
    for _ in 0..<200 {
      let box = Mutex<Aside<Int>?>(nil)
      let outer = Aside { () throws(Failure) in
        guard let inner = box.withLock({ $0 }) else { return 0 }
        return try inner.value()
      }
      let inner = Aside { () throws(Failure) in 7 }
      box.withLock { $0 = inner }
      #expect(try [0, 7].contains(outer.value()))
      #expect(try inner.value() == 7)
    }
  }

  @Test("No more threads work than there are cores to spare")
  func bounded() {
    let cores = SpareCores(count: 2)
    let now = Atomic(0)
    let most = Atomic(0)
    let done = DoneCount()
    for _ in 0..<40 {
      cores.add(isLate: false) {
        most.max(now.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
        // Long enough for a third thread to come, if one were begun.
        for _ in 0..<20_000 { _ = now.load(ordering: .relaxed) }
        now.subtract(1, ordering: .relaxed)
        done.add()
      }
    }
    done.wait(for: 40)
    #expect((1...2).contains(most.load(ordering: .relaxed)))
  }

  @Test("What is wanted soon goes before what is wanted late")
  func order() {
    let cores = SpareCores(count: 1)
    let order = Mutex<[String]>([])
    let gate = DoneCount()
    let done = DoneCount()
    cores.add(isLate: false) { gate.wait(for: 1) }
    for (name, isLate) in [("late", true), ("soon", false), ("later", true), ("next", false)] {
      cores.add(isLate: isLate) {
        order.withLock { $0.append(name) }
        done.add()
      }
    }
    gate.add()
    done.wait(for: 4)
    #expect(order.withLock { $0 } == ["soon", "next", "late", "later"])
  }

  @Test("Without a core to spare nothing is begun")
  func none() {
    let begun = Atomic(0)
    let cores = SpareCores(count: 0)
    cores.add(isLate: false) { begun.add(1, ordering: .relaxed) }
    #expect(begun.load(ordering: .relaxed) == 0)
  }
}

/// Counts what is done, and waits for it.
private final class DoneCount: Sendable {
  private let condition = Condition()
  private let count = Atomic(0)

  func add() {
    condition.withLock {
      count.add(1, ordering: .relaxed)
      condition.broadcast()
    }
  }

  func wait(for wanted: Int) {
    condition.withLock {
      while count.load(ordering: .relaxed) < wanted { condition.wait() }
    }
  }
}
