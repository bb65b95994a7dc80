/// Longer phrases of administrative prose that read as one, the pairs joined by a dash among them.
///
/// Phrases are set apart by commas, words by spaces, syllables of one word by "_".
/// Source for the dash: domain.md §6.9.
let setPhrases = """
  kinh_tế - xã_hội,kinh_tế – xã_hội,chính_trị - xã_hội,văn_hóa - xã_hội,văn_hoá - xã_hội
  văn_hóa - thông_tin,văn_hóa - văn_nghệ,văn_hóa - thể_thao,thể_dục - thể_thao,thể_dục thể_thao
  thi_đua - khen_thưởng,thi_đua khen_thưởng,quốc_phòng - an_ninh,quốc_phòng an_ninh,an_ninh - quốc_phòng
  an_ninh - trật_tự,an_ninh trật_tự,trật_tự an_toàn xã_hội,trật_tự đô_thị,lao_động - thương_binh
  kế_hoạch_hóa gia_đình,dân_số - kế_hoạch_hóa gia_đình,tài_chính - kế_hoạch,tài_nguyên - môi_trường
  khoa_học - kỹ_thuật,khoa_học - công_nghệ,khoa_học công_nghệ,nông_nghiệp - nông_thôn,công_nghiệp - xây_dựng
  xây_dựng đảng,hệ_thống chính_trị,cải_cách hành_chính,thủ_tục hành_chính,chuyển_đổi số,công_nghệ thông_tin
  cơ_sở dữ_liệu,an_toàn giao_thông,tai_nạn giao_thông,an_sinh xã_hội,bảo_hiểm xã_hội,bảo_hiểm y_tế
  vệ_sinh môi_trường,phòng cháy chữa cháy,giải_phóng mặt_bằng,khiếu_nại tố_cáo,dân_chủ cơ_sở
  quy_chế dân_chủ,thực_hành tiết_kiệm,học_tập và làm theo,đền ơn đáp nghĩa,uống nước nhớ nguồn
  nông_thôn mới,đô_thị văn_minh,gia_đình văn_hóa,khu_dân_cư văn_hóa,đời_sống văn_hóa,đại đoàn_kết
  toàn dân,toàn dân_tộc,người tốt việc tốt,chiến_sĩ thi_đua,lao_động tiên_tiến,nhiệm_vụ trọng_tâm
  hoàn_thành xuất_sắc,hoàn_thành tốt,độc_lập - tự_do - hạnh_phúc,xã_hội chủ_nghĩa
  """

/// Names and kinds of organisations, in the order of domain.md §2.IV.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.
let organizations = """
  Hội_đồng nhân_dân,Ủy_ban nhân_dân,Uỷ_ban nhân_dân,Mặt_trận Tổ_quốc Việt_Nam,Mặt_trận Tổ_quốc
  MTTQ Việt_Nam,Ủy_ban MTTQ,Uỷ_ban MTTQ,Ủy_ban MTTQ Việt_Nam,Uỷ_ban MTTQ Việt_Nam,Ban Công_tác Mặt_trận
  Ban Công_tác đại_biểu,Ban Cán_sự đảng,Trường Trung_học cơ_sở,Trường Trung_học phổ_thông,Ủy_ban Trung_ương
  Uỷ_ban Trung_ương,Đoàn Chủ_tịch,Trung_ương Đảng,Ban Thường_trực,Ban Thường_vụ,Ban Chấp_hành,Ban Chỉ_đạo
  Ban Tổ_chức,Ban Dân_vận
  Ban Pháp_chế,Ban Kinh_tế - Xã_hội,Ban Văn_hóa - Xã_hội,Ban Đô_thị,Ban Tuyên_giáo,Ban Kiểm_tra
  Ban Thanh_tra nhân_dân,Ban Quản_lý dự_án,Ban Giám_hiệu,Ban Giám_đốc,Ban Bí_thư,Ban Nội_chính
  Tổ đại_biểu,Tổ Thư_ký,Quốc_hội
  Ủy_ban Thường_vụ,Uỷ_ban Thường_vụ,Ủy_ban Kiểm_tra,Uỷ_ban Kiểm_tra,Đảng Cộng_sản Việt_Nam
  Cộng_hòa Xã_hội Chủ_nghĩa Việt_Nam,Cộng_sản Hồ_Chí_Minh,Đoàn Thanh_niên,Hội Liên_hiệp Phụ_nữ
  Hội Liên_hiệp Phụ_nữ Việt_Nam,Hội Cựu_chiến_binh,Hội Nông_dân,Hội Người cao_tuổi,Hội Chữ thập đỏ
  Hội Khuyến_học,Liên_đoàn Lao_động,Tổng Liên_đoàn Lao_động Việt_Nam,Tòa_án nhân_dân,Toà_án nhân_dân
  Viện kiểm_sát nhân_dân,Công_an nhân_dân,Quân_đội nhân_dân,Bộ Chính_trị,Bộ Nội_vụ,Bộ Tài_chính,Bộ Công_an
  Bộ Quốc_phòng,Bộ Tư_pháp,Bộ Y_tế,Bộ Xây_dựng,Bộ Giáo_dục và Đào_tạo,Bộ Khoa_học và Công_nghệ
  Bộ Tài_nguyên và Môi_trường,Bộ Nông_nghiệp và Môi_trường,Sở Nội_vụ,Sở Tài_chính,Sở Tư_pháp,Sở Y_tế
  Sở Giáo_dục và Đào_tạo,Sở Xây_dựng,Sở Kế_hoạch và Đầu_tư,Phòng Nội_vụ,Phòng Tư_pháp,Phòng Y_tế
  Phòng Tài_chính - Kế_hoạch,Phòng Giáo_dục và Đào_tạo,Phòng Quản_lý đô_thị,Phòng Văn_hóa và Thông_tin
  Phòng Văn_hóa - Thông_tin,Phòng Kinh_tế,Phòng Lao_động - Thương_binh và Xã_hội
  Phòng Tài_nguyên và Môi_trường,Văn_phòng Chủ_tịch nước,Hội_đồng Thi_đua - Khen_thưởng
  Hội_đồng Thi_đua Khen_thưởng
  Ban Thi_đua - Khen_thưởng,Trung_tâm Chính_trị,Trung_tâm Văn_hóa,Bộ_đội Biên_phòng,Kho_bạc Nhà_nước
  Bảo_hiểm Xã_hội,Ngân_hàng Nhà_nước,Chi_cục Thuế,Chi_cục Thống_kê
  """

/// Offices that persons hold; they end a name and are never taken for one.
let titles = """
  Chủ_tịch,Phó Chủ_tịch,Phó Chủ_tịch Thường_trực,Bí_thư Thường_trực,Chủ_tịch nước,Bí_thư,Phó Bí_thư
  Phó Bí_thư Thường_trực,Tổng Bí_thư
  Ủy_viên,Uỷ_viên,Ủy_viên Thường_trực,Uỷ_viên Thường_trực
  Thủ_tướng,Phó Thủ_tướng,Bộ_trưởng,Thứ_trưởng,Giám_đốc,Phó Giám_đốc,Tổng Giám_đốc
  Phó Tổng Giám_đốc,Hiệu_trưởng,Phó Hiệu_trưởng,Trưởng ban,Phó Trưởng ban,Phó ban,Trưởng các ban
  Trưởng phòng,Phó Trưởng phòng,Phó phòng,Chánh án,Phó Chánh án
  Viện_trưởng,Phó Viện_trưởng,Cục_trưởng,Vụ_trưởng,Chi_cục_trưởng,Tổ_trưởng,Tổ_phó,Trưởng thôn
  Trưởng đoàn,Phó đoàn,Chỉ_huy_trưởng,Chính_trị_viên,Thường_trực,Chủ_nhiệm,Phó Chủ_nhiệm
  Lãnh_đạo,Thủ_trưởng,Kế_toán_trưởng,Chuyên_viên,Thư_ký,Đội_trưởng,Đội_phó,Nguyên Chủ_tịch,Nguyên Bí_thư
  """

/// Kinds of documents, which take "số" and their number.
///
/// Source: Nghị định 30/2020/NĐ-CP, điều 7 and Phụ lục III, mục I; Luật Ban hành văn bản QPPL.
let documentTypes = """
  nghị_quyết,nghị_định,quyết_định,chỉ_thị,quy_chế,quy_định,thông_cáo,thông_báo,hướng_dẫn,chương_trình
  kế_hoạch,phương_án,đề_án,dự_án,báo_cáo,biên_bản,tờ_trình,hợp_đồng,công_văn,công_điện,bản ghi_nhớ
  bản thỏa_thuận,giấy ủy_quyền,giấy_mời,giấy giới_thiệu,phiếu gửi,phiếu chuyển,phiếu báo,thư công,thông_tư
  thông_tư liên_tịch,nghị_quyết liên_tịch,pháp_lệnh,luật,bộ_luật,lệnh,kết_luận,văn_bản,quy_chuẩn
  văn_bản hợp_nhất,giấy chứng_nhận,sắc_lệnh
  """

/// Words before a person's name.
let honorifics = """
  ông,bà,anh,chị,cô,chú,bác,cụ,thầy,em,cháu,đ/c,đc,đồng_chí,đại_biểu,ông/bà,ông_bà
  """

/// Degrees, ranks and honours, written out before a person's name.
let ranks = """
  giáo_sư,phó giáo_sư,tiến_sĩ,thạc_sĩ
  bác_sĩ,dược_sĩ,luật_sư,kỹ_sư,kiến_trúc_sư,nhà giáo,nhà báo,nhà văn,nghệ_sĩ,nhạc_sĩ,họa_sĩ,liệt_sĩ
  anh_hùng,đại_tướng,thượng_tướng,trung_tướng,thiếu_tướng,đại_tá,thượng_tá,trung_tá,thiếu_tá,đại_úy
  thượng_úy,trung_úy,thiếu_úy,hòa_thượng,thượng_tọa,đại_đức,ni_sư,linh_mục,mục_sư,bà_mẹ
  anh_hùng lao_động,anh_hùng lực_lượng vũ_trang nhân_dân,nghệ_sĩ nhân_dân,nghệ_sĩ ưu_tú
  nhà giáo nhân_dân,nhà giáo ưu_tú,thầy_thuốc nhân_dân,thầy_thuốc ưu_tú,bà_mẹ Việt_Nam anh_hùng
  """

/// Words of two syllables or more that are counted.
///
/// Source: domain.md §6.6 and §6.10.
let counters = """
  tập_thể,cá_nhân,cơ_quan,đơn_vị,đại_biểu,đồng_chí,cán_bộ,công_chức,viên_chức,đảng_viên,đoàn_viên,hội_viên
  thành_viên,ủy_viên,uỷ_viên,công_dân,cử_tri,gia_đình,hộ_nghèo,học_sinh,sinh_viên,giáo_viên,nhân_viên,lao_động
  tổ_chức,tổ_chức đảng,chi_bộ,đảng_bộ,đoàn_thể,doanh_nghiệp,hợp_tác_xã,địa_phương,tổ_dân_phố,khu_phố
  khu_dân_cư
  ý_kiến,kiến_nghị,nội_dung,nhiệm_vụ,mục_tiêu,chỉ_tiêu,giải_pháp,chương_trình,kế_hoạch,đề_án,dự_án,công_trình
  văn_bản,nghị_quyết,quyết_định,thông_báo,báo_cáo,tờ_trình,biên_bản,hồ_sơ,vụ_việc,cuộc họp,hội_nghị,kỳ họp
  phiên họp,lượt người,lĩnh_vực,chuyên_đề,mô_hình,phong_trào,tiêu_chí,điều_khoản,tham_luận,phát_biểu
  giấy_khen,bằng_khen,huân_chương,sáng_kiến,trường_hợp,sự_kiện,câu_hỏi,vấn_đề,hạng_mục,thủ_tục,dịch_vụ
  sản_phẩm
  đoàn_công_tác,nhân_khẩu,tổ_công_tác,tháng_tuổi,tuổi,ki-lô-mét,mét,mét_vuông,mét_khối,héc-ta,hécta
  phần trăm,điểm cầu
  """

/// Names of provinces and other places that begin like a person's name or stand in capitals.
let places = """
  Việt_Nam,Hà_Nội,Hồ_Chí_Minh,Hải_Phòng,Đà_Nẵng,Cần_Thơ,Huế,Thừa Thiên Huế,An_Giang,Bà_Rịa,Vũng_Tàu,Bắc_Giang
  Bắc_Kạn,Bạc_Liêu,Bắc_Ninh,Bến_Tre,Bình_Định,Bình_Dương,Bình_Phước,Bình_Thuận,Cà_Mau,Cao_Bằng,Đắk_Lắk
  Đắk_Nông,Điện_Biên,Đồng_Nai,Đồng_Tháp,Gia_Lai,Hà_Giang,Hà_Nam,Hà_Tĩnh,Hải_Dương,Hậu_Giang,Hòa_Bình
  Hưng_Yên,Khánh_Hòa,Kiên_Giang,Kon_Tum,Lai_Châu,Lâm_Đồng,Lạng_Sơn,Lào_Cai,Long_An,Nam_Định,Nghệ_An
  Ninh_Bình,Ninh_Thuận,Phú_Thọ,Phú_Yên,Quảng_Bình,Quảng_Nam,Quảng_Ngãi,Quảng_Ninh,Quảng_Trị,Sóc_Trăng
  Sơn_La,Tây_Ninh,Thái_Bình,Thái_Nguyên,Thanh_Hóa,Tiền_Giang,Trà_Vinh,Tuyên_Quang,Vĩnh_Long,Vĩnh_Phúc
  Yên_Bái,Cầu_Giấy,Ba_Đình,Hoàn_Kiếm,Đống_Đa,Tây_Hồ,Thanh_Xuân,Hoàng_Mai,Long_Biên,Hà_Đông
  Hai_Bà_Trưng,Cô_Tô,Nam_Từ_Liêm,Bắc_Từ_Liêm,Thủ_Đức,Hoàng_Sa,Trường_Sa,Lý_Sơn,Thăng_Long
  """
