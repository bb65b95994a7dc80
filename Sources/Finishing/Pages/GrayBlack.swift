/// Writes black as DeviceGray in the content of a page, where Cairo wrote it as RGB.
///
/// Black of red, green and blue becomes four inks on a press, and small letters blur where the plates do not meet.
enum GrayBlack {
  private static let colors: [(rgb: [UInt8], gray: [UInt8])] = [
    (Array("0 0 0 rg".utf8), Array("0 g".utf8)), (Array("0 0 0 RG".utf8), Array("0 G".utf8)),
  ]

  static func rewritten(_ content: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      if content[index] == UInt8(ascii: "0"), isStart(index, content),
        let color = colors.first(where: { content[index...].starts(with: $0.rgb) })
      {
        result += color.gray
        index += color.rgb.count
      } else {
        result.append(content[index])
        index += 1
      }
    }
    return result
  }

  /// Whether a number begins here: the 0 of 0.10 0 0 rg is none.
  private static func isStart(_ index: Int, _ content: [UInt8]) -> Bool {
    index == 0 || content[index - 1] <= UInt8(ascii: " ")
  }
}
