/// The kinds of documents that carry a number, with the short form in their symbol.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; below the line, documents of the law and joint
/// documents, by Luật Ban hành văn bản quy phạm pháp luật and usage.
enum DocumentTypes {
  private static let administrative = """
    nghị quyết=NQ,quyết định=QĐ,chỉ thị=CT,quy chế=QC,quy định=QyĐ,thông cáo=TC,thông báo=TB
    hướng dẫn=HD,chương trình=CTr,kế hoạch=KH,phương án=PA,đề án=ĐA,dự án=DA,báo cáo=BC,biên bản=BB
    tờ trình=TTr,hợp đồng=HĐ,công điện=CĐ,bản ghi nhớ=BGN,bản thỏa thuận=BTT,giấy ủy quyền=GUQ
    giấy mời=GM,giấy giới thiệu=GGT,giấy nghỉ phép=GNP,phiếu gửi=PG,phiếu chuyển=PC,phiếu báo=PB
    """

  private static let others = """
    nghị định=NĐ,thông tư=TT,thông tư liên tịch=TTLT,nghị quyết liên tịch=NQLT,kết luận=KL
    """

  private static func pairs(_ list: String) -> [(name: String, symbol: String)] {
    list.split(whereSeparator: { $0 == "," || $0 == "\n" }).compactMap { entry in
      let parts = entry.split(separator: "=").map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  /// The names in small letters, "công văn" and "văn bản" among them, which have no short form.
  static let names =
    (pairs(administrative) + pairs(others)).map(\.name) + ["công văn", "thông tri"]

  /// The symbol of each name.
  static let symbols = Dictionary(
    uniqueKeysWithValues: (pairs(administrative) + pairs(others)).map { ($0.name, $0.symbol) })

  /// The symbols of the decree's table by their letters in any case, with those of copies.
  static let administrativeSymbols = Dictionary(
    uniqueKeysWithValues: (pairs(administrative).map(\.symbol) + ["SY", "TrS", "SL"]).map {
      (WordKey($0), $0)
    })

  /// All symbols by their letters in any case.
  static let allSymbols = administrativeSymbols.merging(
    pairs(others).map { (WordKey($0.symbol), $0.symbol) }, uniquingKeysWith: { first, _ in first })
}
