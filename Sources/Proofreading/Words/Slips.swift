/// Words that are spelled wrong so often that the wrong form has no other reading.
///
/// Each line has the wrong form, ">", the right one; after "!" words that, when they follow, give the
/// wrong form another reading, so that nothing is said.
/// Source: Hoàng Phê (ed.), Từ điển tiếng Việt; the list was chosen for this project.
let certainSlips = """
  quyết đinh > quyết định
  nghị đinh > nghị định
  quy đinh > quy định
  nhiệm vu > nhiệm vụ
  kinh tê > kinh tế
  xã hôi > xã hội
  lãnh đao > lãnh đạo
  lảnh đạo > lãnh đạo
  chỉ đao > chỉ đạo
  cán bô > cán bộ
  kế hoach > kế hoạch
  ngân sach > ngân sách
  thành tich > thành tích
  chủ tich > chủ tịch
  phát biều > phát biểu
  đại biều > đại biểu
  giám độc > giám đốc
  mặt trân tổ quốc > mặt trận tổ quốc
  ban nhân nhân > ban nhân dân
  đồng nhân nhân > đồng nhân dân
  khen thường > khen thưởng ! xuyên trực
  thực hiên > thực hiện
  bổ xung > bổ sung
  xử dụng > sử dụng
  sữ dụng > sử dụng
  sữa đổi > sửa đổi
  sữa chữa > sửa chữa
  sửa chửa > sửa chữa
  hổ trợ > hỗ trợ
  nổ lực > nỗ lực
  kỹ luật > kỷ luật
  kỹ niệm > kỷ niệm
  kỹ cương > kỷ cương
  kỷ thuật > kỹ thuật
  kỷ năng > kỹ năng
  giử gìn > giữ gìn
  giử vững > giữ vững
  giữ vửng > giữ vững
  sẳn sàng > sẵn sàng
  triễn khai > triển khai
  phát triễn > phát triển
  hướng dẩn > hướng dẫn
  mâu thuẩn > mâu thuẫn
  tiêu chuẫn > tiêu chuẩn
  chuẫn bị > chuẩn bị
  nghĩ hưu > nghỉ hưu
  đãm bảo > đảm bảo
  đảm bão > đảm bảo
  bảo đãm > bảo đảm
  năng xuất > năng suất
  hiệu xuất > hiệu suất
  lãi xuất > lãi suất
  sản suất > sản xuất
  xuất xắc > xuất sắc
  suất sắc > xuất sắc
  khắc khe > khắt khe
  vô hình chung > vô hình trung
  trú trọng > chú trọng
  chuẩn đoán > chẩn đoán
  xúc tích > súc tích
  cọ sát > cọ xát
  giúp đở > giúp đỡ
  giãi quyết > giải quyết
  giãi pháp > giải pháp
  bải bỏ > bãi bỏ
  miển nhiệm > miễn nhiệm
  lưu trử > lưu trữ
  dử liệu > dữ liệu
  chử ký > chữ ký
  củng như > cũng như
  vẩn còn > vẫn còn
  tiếp xức > tiếp xúc
  nhửng > những
  giửa > giữa
  mổi > mỗi
  """

/// Words that are most likely wrong, though another reading is possible.
let likelySlips = """
  sát nhập > sáp nhập
  bão đảm > bảo đảm
  thăm quan > tham quan ! chức khách
  đề suất > đề xuất ! đầu học
  đội ngủ > đội ngũ
  cũng cố > củng cố ! gắng tình ý
  hội nghi > hội nghị ! thức lễ ngờ vấn
  chính tri > chính trị ! ân thức giao
  hoàn thanh > hoàn thành ! toán tra lý khoản
  kiến nghi > kiến nghị ! ngờ vấn
  sáng lạng > xán lạn
  """
