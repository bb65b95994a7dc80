/// Names that mean one body however they are written, in the capitals of the decree.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV (a capital for the first letter of the words for
/// the kind of body and for its field), and its own examples.
let certainNames = """
  Hội đồng nhân dân
  Ủy ban nhân dân
  Ủy ban Mặt trận Tổ quốc Việt Nam
  Ủy ban Mặt trận Tổ quốc
  Mặt trận Tổ quốc Việt Nam
  Mặt trận Tổ quốc
  Đảng Cộng sản Việt Nam
  Ủy ban Thường vụ Quốc hội
  Đoàn Thanh niên Cộng sản Hồ Chí Minh
  Hội Liên hiệp Phụ nữ Việt Nam
  Hội Liên hiệp Phụ nữ
  Hội Cựu chiến binh Việt Nam
  Tổng Liên đoàn Lao động Việt Nam
  Bộ Giáo dục và Đào tạo
  Bộ Tài nguyên và Môi trường
  Bộ Nông nghiệp và Môi trường
  Bộ Khoa học và Công nghệ
  Bộ Văn hóa, Thể thao và Du lịch
  Bộ Kế hoạch và Đầu tư
  Bộ Nội vụ
  Bộ Tài chính
  Bộ Tư pháp
  Bộ Y tế
  Bộ Xây dựng
  Bộ Quốc phòng
  Bộ Công an
  Bộ Ngoại giao
  Bộ Chính trị
  Sở Giáo dục và Đào tạo
  Sở Tài nguyên và Môi trường
  Sở Kế hoạch và Đầu tư
  Sở Nội vụ
  Sở Tài chính
  Sở Tư pháp
  Sở Y tế
  Sở Xây dựng
  Văn phòng Chính phủ
  Văn phòng Chủ tịch nước
  Văn phòng Trung ương Đảng
  Ngân hàng Nhà nước Việt Nam
  """

/// Names that a common noun could be too when they are written small: "một ban quản lý dự án".
let probableNames = """
  Ban Thường vụ
  Ban Thường trực
  Ban Chấp hành
  Ban Pháp chế
  Ban Tuyên giáo
  Ban Dân vận
  Ban Chỉ đạo
  Phòng Nội vụ
  Phòng Tư pháp
  Phòng Quản lý đô thị
  Phòng Giáo dục và Đào tạo
  Phòng Tài nguyên và Môi trường
  Liên đoàn Lao động
  Hội Nông dân
  Hội Cựu chiến binh
  Đoàn Thanh niên
  """

/// Honours, laws, feasts and events whose words are written with these capitals.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.2 (honours), V.6 (laws), V.8 (feasts), V.9 (events).
let honours = """
  Huân chương Lao động
  Huân chương Độc lập
  Huân chương Sao vàng
  Huân chương Hồ Chí Minh
  Huân chương Kháng chiến
  Huân chương Chiến công
  Anh hùng Lao động
  Anh hùng Lực lượng vũ trang nhân dân
  Nghệ sĩ Nhân dân
  Nghệ sĩ Ưu tú
  Nhà giáo Nhân dân
  Nhà giáo Ưu tú
  Thầy thuốc Nhân dân
  Thầy thuốc Ưu tú
  """

/// Laws, by the decree's own examples and those that minutes and decisions cite most.
let laws = """
  Bộ luật Hình sự
  Bộ luật Dân sự
  Bộ luật Lao động
  Bộ luật Tố tụng hình sự
  Luật Tổ chức Quốc hội
  Luật Tổ chức chính quyền địa phương
  Luật Tổ chức Chính phủ
  Luật Thi đua, khen thưởng
  Luật Đất đai
  Luật Nhà ở
  Luật Xây dựng
  Luật Đầu tư công
  Luật Ngân sách nhà nước
  Luật Cán bộ, công chức
  Luật Khiếu nại
  Luật Tố cáo
  Luật Mặt trận Tổ quốc Việt Nam
  """
