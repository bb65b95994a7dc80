import Diagnostics
import Documents
import Frames
import Geometry
import QRCodes

/// Sets QR codes: dark modules on the paper, with the white around them that belongs to a code.
struct QRComposer {
  let shaper: Shaper
  /// What the code is part of.
  let element: StructureElement

  /// A row with the code in it; nil, and reported, if the text has no code that can be read in the room it has.
  func compose(_ qr: QRBlock, width: Length) -> Frame? {
    guard let code = QRCode(qr.text) else {
      shaper.report(.qrTooLong(qr))
      return nil
    }
    let quiet = QRCode.quietZone
    let count = code.side + 2 * quiet
    let module = qr.size / Double(count)
    if module < qr.smallestModule - BlockComposer.tolerance {
      shaper.report(.qrTooDense(qr, module: module))
      return nil
    }
    let blocks = code.blocks.map {
      GridPattern.Block(
        column: $0.column + quiet, row: $0.row + quiet, columns: $0.columns, rows: $0.rows)
    }
    let grid = GridPattern(
      cell: module, columns: count, rows: count, blocks: blocks, color: .black)
    let figure = StructureElement(.figure(alternative: qr.alternative), in: element)
    var frame = Frame(size: grid.size, items: [], element: figure)
    frame.place(.grid(grid), at: .zero)
    var row = Frame.empty(width: width, height: qr.size)
    let slack = width - qr.size
    let x =
      switch qr.alignment {
      case .left, .justified: Length.zero
      case .center: slack / 2
      case .right: slack
      }
    row.place(.frame(frame), at: Point(x: x, y: .zero))
    return row
  }
}
