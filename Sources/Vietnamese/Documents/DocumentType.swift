/// A type of document (tên loại văn bản) with the short form that its symbol begins with.
package struct DocumentType: Hashable, Sendable {
  /// The name in small letters: "quyết định".
  package let name: String
  /// "QĐ"; mixed case where the decree has it so, as in "CTr".
  package let symbol: String

  /// The types of administrative documents. Công văn and thư công have no short form.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I.
  package static let administrative = types(
    """
    nghị quyết=NQ,quyết định=QĐ,chỉ thị=CT,quy chế=QC,quy định=QyĐ,thông cáo=TC,thông báo=TB
    hướng dẫn=HD,chương trình=CTr,kế hoạch=KH,phương án=PA,đề án=ĐA,dự án=DA,báo cáo=BC,biên bản=BB
    tờ trình=TTr,hợp đồng=HĐ,công điện=CĐ,bản ghi nhớ=BGN,bản thỏa thuận=BTT,giấy ủy quyền=GUQ
    giấy mời=GM,giấy giới thiệu=GGT,giấy nghỉ phép=GNP,phiếu gửi=PG,phiếu chuyển=PC,phiếu báo=PB
    """)

  /// Documents of the law, joint documents and conclusions, by Luật Ban hành văn bản quy phạm pháp luật and usage.
  package static let others = types(
    "nghị định=NĐ,thông tư=TT,thông tư liên tịch=TTLT,nghị quyết liên tịch=NQLT,kết luận=KL")

  private static func types(_ list: String) -> [DocumentType] {
    list.split(whereSeparator: { $0 == "," || $0 == "\n" }).compactMap { entry in
      let parts = entry.split(separator: "=").map(String.init)
      return parts.count == 2 ? DocumentType(name: parts[0], symbol: parts[1]) : nil
    }
  }
}

extension Sequence<DocumentType> {
  /// The type whose name a title begins with, the longest that fits: "Quyết định khen thưởng" is a quyết định.
  package func beginning(_ title: String) -> DocumentType? {
    let title = title.lowercased() + " "
    return filter { title.hasPrefix($0.name + " ") }.max { $0.name.count < $1.name.count }
  }
}
