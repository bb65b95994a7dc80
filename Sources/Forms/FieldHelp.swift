import Records

extension Field {
  /// What belongs into the field, in Vietnamese, line by line.
  var helpText: String {
    var lines = [isRequired ? "\(label) (bắt buộc)" : "\(label) (có thể để trống)"]
    if let kind = kindText { lines.append(kind) }
    if let note { lines.append(note) }
    return lines.joined(separator: "\n")
  }

  /// The kind of thing that the field holds, in Vietnamese; nil for plain text without limit.
  var kindText: String? {
    switch type {
    case .whole: "Số nguyên" + bounds
    case .date: "Ngày, ví dụ 06/01/2023"
    case .issueDate: "Ngày (06/01/2023), hoặc tháng và năm khi chưa ký (01/2023)"
    case .time: "Giờ, ví dụ 14:00"
    case .choice(let choices): "Chọn một trong: " + choices.map(\.label).joined(separator: ", ")
    case .reference(let list): "Mã của một mục trong “\(list)”"
    case .text, .lines: maximum.map { "Tối đa \($0) chữ cái" }
    case .list, .group: nil
    }
  }

  private var bounds: String {
    switch (minimum, maximum) {
    case (let least?, let most?): " từ \(least) đến \(most)"
    case (let least?, nil): " từ \(least)"
    case (nil, let most?): " đến \(most)"
    case (nil, nil): ""
    }
  }

  /// What the field might hold.
  var exampleText: String {
    if let example { return example }
    return switch type {
    case .whole: "\(minimum ?? 1)"
    case .date, .issueDate: "06/01/2023"
    case .time: "14:00"
    case .choice(let choices): choices.first?.label ?? ""
    default: ""
    }
  }
}
