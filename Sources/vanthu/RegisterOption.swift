import ArgumentParser

/// Numbers in the honours register.
struct RegisterOption: ParsableArguments {
  @Option(
    name: .customLong("register-from"),
    help: """
      Điền số sổ vàng còn trống, liên tục từ số này theo thứ tự danh sách. Fill the register numbers that are empty, \
      consecutively from this one.
      """)
  var first: Int?

  func validate() throws {
    if let first, !(1...9_999_999).contains(first) {
      throw ValidationError("--register-from: 1…9999999")
    }
  }
}
