/// The onsets and rhymes of written Vietnamese.
///
/// Source: Đoàn Thiện Thuật, "Ngữ âm tiếng Việt", 1977 (22 initials, the medial w, 16 nuclei, 8
/// finals) and Hoàng Phê, "Từ điển vần", 1996, for their spelling. Rhymes of words taken
/// from abroad or imitating sounds ("oong" in xoong, "ưm" in hừm) are included where dictionaries have them.
enum SyllableTables {
  /// The onsets as written; the empty one is a syllable that begins with its vowel. "gi" and "qu" are
  /// onsets of their own, each with its last letter.
  static let onsets: [String] =
    words(
      """
      b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
      """) + [""]

  /// The rhymes without their tones.
  static let rhymes: [String] = words(
    """
    a e ê i o ô ơ u ư y ia ua ưa
    ai ao au ay âu ây eo êu iu iêu oi ôi ơi ui ưi uôi ưu ươi ươu yêu
    oa oe uê uơ uy uya oai oao oay oeo uây uyu uêu uau
    am ăm âm em êm im iêm om ôm ơm um uôm ưm ươm yêm oam oăm oem uym
    an ăn ân en ên in iên on ôn ơn un uôn ưn ươn yên oan oăn oen uân uên uyên uyn uơn
    ang ăng âng eng iêng ong oong ông ôông ung uông ưng ương yêng oang oăng oeng uâng uêng
    anh ênh inh oanh uênh uynh
    ap ăp âp ep êp ip iêp op ôp ơp up ưp ươp oap oăp oep uyp
    at ăt ât et êt it iêt ot ôt ơt ut uôt ưt ươt yêt oat oăt oet uât uêt uyt uyêt uơt
    ac ăc âc ec iêc oc ooc ôc ôôc uc uôc ưc ươc oac oăc oec uâc
    ach êch ich oach uêch uych
    """)

  /// Rhymes that begin with the medial w, written o or u. After the sound k they are written with "qu".
  static let medialRhymes = Set(
    rhymes.filter { rhyme in
      ["oa", "oă", "oe", "uâ", "uê", "uơ", "uy"].contains { rhyme.hasPrefix($0) } || rhyme == "uau"
    })

  /// What follows "qu": the medial rhymes without their first letter ("oa" gives qua, "uê" quê), the
  /// same with i for y as older texts write them (qui, quít), and the one syllable with ô (quốc).
  static let rhymesAfterQu = Set(
    medialRhymes.map { String($0.dropFirst()) } + words("i in inh ich ip it iu ôc"))

  /// The rhymes that begin with i and can follow the sound of "gi", written once: gì, gìn, giếc. In
  /// the others "gi" and the rest could be read another way (gia, giu).
  static let rhymesInsideGi = Set(words("i im in inh ip it ich iêc iêm iên iêng iêp iêt iêu"))

  /// Onsets after which a final i sound may be written y: "kỷ", "lý", "Vy".
  /// Source: Bộ Giáo dục, Quyết định 240/QĐ ngày 05/3/1984, and usage in names.
  static let onsetsBeforeY: Set<String> = ["d", "h", "k", "l", "m", "n", "s", "t", "th", "v"]

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
