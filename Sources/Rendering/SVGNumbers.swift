/// Cairo's SVG with its surfaces numbered from 1 in the order of their appearance.
///
/// Cairo counts surfaces over the whole process, so the same page would give other bytes each time.
func withoutProcessNumbers(_ svg: [UInt8]) -> [UInt8] {
  let mark = Array("surface".utf8)
  var numbers: [[UInt8]: Int] = [:]
  var result: [UInt8] = []
  result.reserveCapacity(svg.count)
  var index = svg.startIndex
  while index < svg.endIndex {
    guard svg[index] == mark[0], svg[index...].starts(with: mark),
      let before = result.last, before == UInt8(ascii: "\"") || before == UInt8(ascii: "#")
    else {
      result.append(svg[index])
      index += 1
      continue
    }
    index += mark.count
    let digits = Array(svg[index...].prefix { (48...57).contains($0) })
    index += digits.count
    let number = numbers[digits] ?? numbers.count + 1
    numbers[digits] = number
    result += mark + Array(String(number).utf8)
  }
  return result
}
