/// Numbers that are random but the same in every run.
struct Deterministic {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number of the range. Source: Knuth, MMIX generator, TAOCP 2, 3.3.4, line 26.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[int(0...elements.count - 1)]
  }

  /// Vietnamese words, numbers and signs with single spaces between them.
  mutating func vietnamese(words: Int) -> String {
    let words = (0..<words).map { _ -> String in
      switch int(1...12) {
      case 1: "\(int(1...2999))"
      case 2: element(of: Self.syllables) + element(of: [",", ";", ".", ":", "…"])
      case 3: "“" + element(of: Self.syllables) + "”"
      case 4: element(of: Self.syllables).uppercased()
      case 5: element(of: ["06/01/2023", "30/2020/NĐ-CP", "UBND", "–", "KT.", "14h00"])
      default: element(of: Self.syllables)
      }
    }
    return words.joined(separator: " ")
  }

  private static let syllables = """
    hội nghị tổng kết công tác năm phương hướng nhiệm vụ Ủy ban nhân dân phường quận Cầu Giấy thành \
    phố Hà Nội đồng chí chủ tịch bí thư nguyễn trần lê phạm hoàng huỳnh phan vũ đặng bùi đỗ hồ ngô \
    dương lý thưởng giấy khen tập thể cá nhân hộ gia đình nghiêng khuyến khích quyết định đường ngoằn \
    ngoèo xuất sắc những tưởng ưỡn ẹo ẩm ướt ặt ỹ ỵ ở ợ ữ
    """.split(separator: " ").map { String($0) }
}
