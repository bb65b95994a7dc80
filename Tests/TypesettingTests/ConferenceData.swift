import Foundation
import Records

/// A record of a conference to vary in tests; the plain one is the smallest that all layouts take.
struct ConferenceData: Encodable {
  struct Conference: Encodable {
    var name = "Hội nghị tổng kết công tác năm 2022 và triển khai nhiệm vụ năm 2023"
    var date = "2023-01-06"
    var start = "14:00"
    var end: String? = "17:00"
    var place = "Hội trường Quận ủy - HĐND - UBND quận Cầu Giấy"
  }

  struct Agency: Encodable {
    var id = "hdnd"
    var parent: [String]?
    var name = ["Hội đồng nhân dân", "quận Cầu Giấy"]
    var place = "Cầu Giấy"
  }

  struct Person: Encodable {
    var id: String
    var name: String
    var title: String
    var honorific = "đồng chí"
  }

  struct Part: Encodable {
    var title: String
    var text: [String] = []
    var points: [String] = []
    var closing: [String] = []
  }

  struct Awards: Encodable {
    var authority = ["Chủ tịch", "Ủy ban nhân dân quận Cầu Giấy"]
    var achievement =
      "Đã có thành tích xuất sắc trong hoạt động của Hội đồng nhân dân quận năm 2022"
  }

  struct Signature: Encodable {
    var capacity: [String]?
    var position = ["Chủ tịch"]
    var person = "chien"
  }

  struct Decision: Encodable {
    var issuer = "hdnd"
    var number: String? = "25"
    var symbol = "QĐ-UBND"
    var date = "2023-01-05"
    var signature = Signature()
  }

  struct Minutes: Encodable {
    var issuer = "hdnd"
    var number: String?
    var symbol = "BB-HĐND"
    var recipients: [String] = ["Thường trực Quận ủy (để b/c)", "Lưu: VT, Hồ sơ"]
  }

  struct Documents: Encodable {
    enum CodingKeys: String, CodingKey {
      case decision = "award-decision"
      case minutes
    }

    var decision: Decision? = Decision()
    var minutes = Minutes()
  }

  var conference = Conference()
  var agencies = [Agency()]
  var host = "hdnd"
  var people = [
    Person(
      id: "chien", name: "Nguyễn Văn Chiến",
      title: "Phó Bí thư Thường trực Quận ủy, Chủ tịch Hội đồng nhân dân quận"),
    Person(id: "hang", name: "Trần Thị Minh Hằng", title: "Phó Chánh Văn phòng"),
  ]
  var chair = "chien"
  var secretary = "hang"
  var proceedings = [
    Part(
      title: "Khai mạc", text: [ConferenceData.report],
      points: ["Một là giữ vững kỷ luật", "Hai là nâng cao trách nhiệm"])
  ]
  var awards: Awards? = Awards()
  var documents = Documents()

  /// Prose of about six lines.
  static let report = """
    Đồng chí Trần Thị Minh Hằng tuyên bố lý do, giới thiệu đại biểu và thông qua chương trình làm \
    việc của Hội nghị. Trên địa bàn quận tổng thu ngân sách nhà nước ước đạt 110,5% dự toán Thành \
    phố giao và Hội đồng nhân dân quận quyết nghị theo Nghị quyết số 56/NQ-HĐND ngày 19 tháng 12 \
    năm 2022 về kế hoạch phát triển kinh tế - xã hội, quốc phòng, an ninh năm 2023 của quận.
    """

  /// The data as the reader of files sees it.
  func value() throws -> Value {
    let bytes = try JSONEncoder().encode(self)
    return try RecordReader.parse([UInt8](bytes), as: .json, named: "du-lieu.json")
  }
}

/// A row of an award list to vary in tests.
struct AwardRow: Encodable {
  var order = 1
  var kind = "individual"
  var honorific: String? = "Bà"
  var name = "Nguyễn Thị Minh Khai"
  var position: String?
  var unit: String?
  var address: String?
  var achievement: String?
  var register: String?

  static func value(_ rows: [AwardRow]) throws -> Value {
    let bytes = try JSONEncoder().encode(rows)
    return try RecordReader.parse([UInt8](bytes), as: .json, named: "danh-sach.json")
  }
}
