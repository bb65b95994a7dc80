/// Rules about words of several syllables and phrases that read as one.
let phraseRules: [TieRule] = [
  TieRule(
    "phrases.word", .reluctant(60), from: "reading: a word is best kept on one line", at: .joined
  ) {
    $0.left.joint == .compound
  },
  TieRule(
    "phrases.set-phrase", .reluctant(20), from: "reading: a set phrase is best kept together",
    at: .joined
  ) {
    $0.left.joint == .phrase
  },
]
