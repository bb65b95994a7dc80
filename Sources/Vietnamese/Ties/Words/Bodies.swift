/// Words of two syllables or more for bodies: with a capital letter they begin a body's name or are
/// one ("Đảng ủy", "Công ty Cổ phần"), without it they are ordinary words.
///
/// Phrases are set apart by commas, words by spaces, syllables of one word by "_".
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV: names of bodies take capitals.
let bodies = """
  đảng_ủy,đảng_uỷ,đảng_bộ,chi_bộ,chi_ủy,quận_ủy,quận_uỷ,huyện_ủy,huyện_uỷ,tỉnh_ủy,tỉnh_uỷ,thành_ủy,thành_uỷ
  thị_ủy,thị_uỷ,xứ_ủy,khu_ủy,đảng_đoàn,quận_đoàn,huyện_đoàn,tỉnh_đoàn,thành_đoàn,thị_đoàn,chi_đoàn,công_đoàn
  liên_đoàn,tổng liên_đoàn,hiệp_hội,liên_hiệp,liên_hiệp hội,giáo_hội,hội_đồng,ủy_ban,uỷ_ban,mặt_trận,chính_phủ
  văn_phòng,trung_ương,trung_tâm,công_an,thường_trực,thường_vụ,tổng_cục,chi_cục,kiểm_toán nhà_nước,kho_bạc
  ngân_hàng,công_ty,tổng công_ty,tập_đoàn,hợp_tác_xã,doanh_nghiệp tư_nhân,xí_nghiệp,điện_lực,bưu_điện,bảo_tàng
  thư_viện,học_viện,bệnh_viện,nhà_hát,công_viên,nghĩa_trang
  tòa_án,toà_án,viện kiểm_sát,quân_khu,quân_đoàn,trung_đoàn,sư_đoàn,lữ_đoàn,tiểu_đoàn,câu_lạc_bộ,tạp_chí
  đoàn đại_biểu quốc_hội,khu đô_thị,khu công_nghiệp,cụm công_nghiệp,khu công_nghệ cao,khu kinh_tế
  bảo_hiểm xã_hội,hải_quan,kiểm_lâm,biên_phòng
  """

/// Fields of work that end a body's name in small letters: "Sở Giao thông | vận tải".
let bodyFields = """
  hình_sự,quân_sự,dân_sự,dân_phòng,giao_thông,vận_tải,đô_thị,đất_đai,hành_chính,hành_chính công
  thị_trường,xây_dựng,dự_án
  quỹ đất,đất,pháp_luật,pháp_lý,lịch_sử,di_tích,nông_dân,nhân_dân,bầu_cử,công_nghiệp,nông_nghiệp,môi_trường
  kinh_tế,ma_túy,kỹ_thuật,nghệ_thuật,quốc_gia,quốc_tế,thành_viên,đường_bộ,đường_sắt,đường_thủy,phóng mặt_bằng
  nội_trú,bán_trú,án dân_sự,án hình_sự,giao_dịch,dân_tộc nội_trú,dân_tộc bán_trú,cư_trú,công_nghệ cao
  chữa cháy,cứu nạn,cơ_động
  hành_chính về trật_tự xã_hội,xã_hội,việc_làm,thanh_niên,thiếu_nhi,thiếu_niên,sản_xuất,thủy_lợi,biên_giới
  cửa_khẩu
  """

/// Words of two syllables or more that take a number: "khu vực 2", "cấp độ 3".
let labels = """
  khu_vực,khu_phố,tổ_dân_phố,khu_dân_cư,cấp_độ,mức_độ,vị_trí,cơ_sở,hội_trường,phòng họp,quốc_lộ,tỉnh_lộ
  hương_lộ
  đường tỉnh,đường huyện,vành_đai,thứ_tự,giai_đoạn,phân_khu,chi_bộ,chi_đoàn,trung_đoàn,sư_đoàn,lữ_đoàn
  tiểu_đoàn
  quân_khu,quân_đoàn,phụ_lục,tiểu_mục,tiểu_khu,phương_án,đề_án,ban chỉ_đạo,hợp_phần,tiểu_dự_án,phân_hiệu
  """
