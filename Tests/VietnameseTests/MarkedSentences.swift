/// Sentences of official documents with their ties marked: "×" where a line never ends, "~" where it
/// should not, a space where it may.
///
/// Each was read and agreed to by hand; a change here is a change of the rules. The texts are made up in
/// the manner of minutes, decisions and reports, after the decree's forms and the founding article.
let markedSentences = """
  Căn~cứ theo Nghị~định~số×30/2020/NĐ-CP ngày×05~tháng×3~năm×2020 của Chính~phủ về công~tác văn~thư;
  Căn~cứ Luật Tổ~chức chính~quyền địa~phương ngày×19~tháng×6~năm×2015;
  Căn~cứ Nghị~quyết~số×56/NQ-HĐND ngày×12/12/2022 của Hội~đồng~nhân~dân~quận~Cầu~Giấy;
  Điều×1.×Tặng Giấy~khen cho 15×tập~thể và 18×cá~nhân đã có thành~tích xuất~sắc (có danh~sách kèm theo).
  theo điểm×a khoản×2 Điều×103 Mục×5 Chương×XII Phần×I của Bộ~luật Hình~sự
  Tổng thu ngân~sách nhà~nước trên địa~bàn ước đạt 110,5% dự~toán Thành~phố giao và HĐND~quận quyết~nghị.
  Tổng thu đạt 110,5×% dự~toán, với số tiền 1.250.000×đồng và 300×m² đất.
  Cuộc~họp bắt đầu lúc 14×giờ~00×phút, ngày×06~tháng×01~năm×2023.
  Hội~nghị kết~thúc vào 17×giờ~00, ngày×06~tháng×01~năm×2023./.
  Địa~điểm: Hội~trường tầng×3, số×36 phố~Cầu~Giấy, quận~Cầu~Giấy, TP.×Hà~Nội.
  Phát~biểu tại Hội~nghị, Phó~Bí~thư Quận~ủy, Chủ~tịch UBND~quận Bùi~Tuấn~Anh thống~nhất với các kết~quả.
  Ông×Nguyễn~Văn~An, Bà×Trần~Thị~Bích~Ngọc và đồng~chí×Lê~Hoàng~Nam cùng dự.
  Các đồng~chí Trưởng~các~ban Đảng, đại~biểu HĐND~quận, đại~biểu×Nguyễn~Thị~Thanh.
  TM.×BAN~THƯỜNG~TRỰC
  KT.×CHỦ~TỊCH
  TM.×ỦY~BAN~NHÂN~DÂN~QUẬN~CẦU~GIẤY
  các chỉ~tiêu kinh~tế×-~xã~hội, quốc~phòng~an~ninh của quận
  Hội~đồng~Thi~đua×-~Khen~thưởng~quận họp ngày×05/01/2023
  Chương~trình phối~hợp giữa Thường~trực HĐND×- UBND×- Ban~Thường~trực Ủy~ban~MTTQ~Việt~Nam~quận năm×2022
  a)×Báo~cáo kết~quả thực~hiện nhiệm~vụ~trọng~tâm năm×2022;
  1.×Kết~quả đạt~được
  I.×NHỮNG KẾT~QUẢ ĐẠT~ĐƯỢC
  -×Như Điều×3;
  +×Tổ~chức 05×hội~nghị tiếp~xúc cử~tri với 1.200×lượt~người tham~dự.
  Đại~hội lần~thứ×XXVI, nhiệm~kỳ×2020×-~2025, khóa×XV, kỳ~họp thứ×5
  kế~hoạch 5×năm×2020-2025 và quý×I~năm×2023, quý×2/2023
  Số:×15/QĐ-UBND
  Số:××××××××/BB-MTTQ
  ngày××××××tháng×01~năm×2023
  Cầu~Giấy, ngày×…~tháng×…~năm×2023
  từ ngày×05 đến ngày×06~tháng×01~năm×2023
  Ủy~ban~nhân~dân~quận~Cầu~Giấy; Mặt~trận~Tổ~quốc~Việt~Nam; Ban~Thường~trực Ủy~ban~MTTQ~Việt~Nam~quận
  Chủ~tịch Quốc~hội Nguyễn~Thị~Kim~Ngân và Giáo~sư~Tôn~Thất~Tùng
  năm×2023, lãnh~đạo 3×cơ~quan tiếp~tục tích~cực đổi~mới
  Nhân~dịp này, 15×tập~thể và 18×cá~nhân được khen~thưởng×./.
  Xác~định Chủ~đề năm×2023 là “×Kỷ~cương, trách~nhiệm×”×.
  Tổng~số phiếu phát ra: 25×phiếu; số phiếu hợp lệ: 24/25×phiếu, đạt 96%.
  Tổng~số 45×đại~biểu, có~mặt 43×đại~biểu, vắng 02 (có lý do).
  Thời~gian: 8h00 thứ×Sáu, ngày×06/01/2023.
  V/v×mời dự hội~nghị tổng~kết năm×2022
  Sinh ngày×02~tháng×9~năm×1975, CCCD số×001075012345, điện~thoại:×0912×345×678
  Trụ~sở tại Quận×1, Phường~Bến~Nghé, Thành~phố~Hồ~Chí~Minh
  Quyết~định~số×1989/QĐ-BGDĐT, Mẫu×số×05, Phụ~lục×I, Mẫu×1.2
  Kinh~phí 5×tỷ~đồng, 2,5×triệu~đồng/người, tăng 12×nghìn~tỷ~đồng
  Đồng~chí×Nguyễn~Văn~Chiến×- Phó~Bí~thư~Thường~trực Quận~ủy, Chủ~tịch HĐND~quận
  Cách~mạng tháng×Tám~năm×1945; ngày Quốc~khánh 2-9
  phường~Nguyễn~Trãi, đường~Trần~Hưng~Đạo, tỉnh~Sơn~La, Thủ~đô~Hà~Nội
  Giao Phòng~Nội~vụ chủ~trì, phối~hợp với Văn~phòng HĐND và UBND~quận tham~mưu.
  Đề~nghị Thường~trực HĐND, các ban, các tổ và các đại~biểu HĐND~quận tiếp~tục phát~huy tinh~thần chủ~động
  Bà:×Phạm~Thị~Hồng~Nhung, PGS.×TS.×Đỗ~Minh~Đức, ThS.×Vũ~Hải
  gồm: a)×tổ~chức; b)×cá~nhân; (khoản×1 Điều×5) và (điểm×b) theo quy~định
  Hội~Liên~hiệp~Phụ~nữ~Việt~Nam~quận, Hội~Cựu~chiến~binh, Liên~đoàn~Lao~động~quận
  Vla-đi-mia~I-lích~Lê-nin
  Ông×Nguyễn~Văn~An được 24/25×phiếu, giá 2,5×triệu~đồng/người, tốc độ 40×km/h.
  tại phường~Nguyễn~Trãi, phường Lê~Đại~Hành và huyện Trần~Văn~Thời
  Thứ~trưởng Bộ~Nội~vụ Vũ~Chiến~Thắng dự lễ tổng~kết tại Hà~Nội.
  Nghị~quyết~liên~tịch~số×403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày×15~tháng×6~năm×2017
  Luật Thi~đua, khen~thưởng năm×2022 (Luật~số×06/2022/QH15), có hiệu~lực từ ngày×01/01/2024.
  Quyết~định~291/QĐ-MTTQ-BTT và Hướng~dẫn~36-HD/VPTW
  Điểm×đ khoản×1 Điều×24 Tiểu~mục×1 Mục×1 Chương×III Nghị~quyết~số×351/2017/UBTVQH14
  Hội~nghị lần~thứ×nhất, lần~thứ×hai và lần~thứ×10 Ban~Chấp~hành Đảng~bộ~quận khóa×XXVI
  Tổ~dân~phố số×5, tổ×12, khu~phố×4, phường~Dịch~Vọng~Hậu
  Giá~trị hợp~đồng: 1.234.567.000×đồng (Bằng chữ: Một tỷ hai trăm ba mươi tư triệu~đồng).
  Tăng 5,2% so với cùng kỳ năm×2021, vượt 10,5×điểm phần~trăm.
  Thực~hiện Kế~hoạch~số×12/KH-MTTQ, 08×phường đã tổ~chức 24×buổi giám~sát trong 6×tháng đầu năm×2022.
  năm học×2022×-~2023 có 3×trường đạt chuẩn mức~độ×2
  Số sổ vàng: 25; số quyết~định: 15/QĐ-UBND
  Kính~gửi: Ban~Thường~vụ~Quận~ủy Cầu~Giấy
  Nơi~nhận:
  -×Lưu: VT, MTTQ(03).
  Thư~ký: Bà×Lê~Thị~Mai. Chủ~trì: Đồng~chí×Nguyễn~Thị~Thanh.
  Hà~Nội là thủ~đô. Theo Nghị~quyết của Đảng, Nhân~dân là trung~tâm.
  Q.×1, P.×Bến~Nghé, TP.×Hồ~Chí~Minh; TX.×Sơn~Tây
  PHÓ~CHỦ~TỊCH HĐND~QUẬN NGUYỄN~VĂN~CHIẾN
  Từ 5 đến 10×người; khoảng 2.000×người; hơn 30×năm; 2/3×tổng~số đại~biểu
  Về việc "khen~thưởng" và "×thi~đua×" trong năm.
  Giao Trưởng~phòng Phòng~Nội~vụ, Chánh Văn~phòng HĐND và UBND~quận thi~hành Quyết~định này./.
  T/M×BAN~THƯỜNG~VỤ
  2.1.×Về công~tác tuyên~truyền
  1.2×Công~tác phối~hợp
  Thời~gian làm việc: từ 7×giờ~30×phút đến 11×giờ~30; nghỉ 14h00×-~14h30
  Bà×Nguyễn~Hoàng~Thảo~Mai~Phương~Anh, sinh năm×1990
  Xã~Tân~Lập có 5×thôn, 1.250×hộ, 4.500×nhân~khẩu
  Anh~hùng~Lao~động~Hồ~Giáo, Nghệ~sĩ~Nhân~dân~Trà~Giang
  ông (bà) Trần~Thị~H. được hưởng 0,3×lần mức lương cơ~sở
  3.×Nhiệm~vụ~trọng~tâm quý×III/2023
  phát~biểu của đồng~chí Bí~thư Quận~ủy Trần~Thị~Phương~Hoa
  Tiền thưởng 447.000×đồng/cá nhân và 894.000×đồng/tập thể
  Đoàn~Thanh~niên Cộng~sản~Hồ~Chí~Minh~phường có 120×đoàn~viên
  Diện tích 12,32×km2, dân~số 292.536×người (năm×2019)
  Nhiệt độ 25×°C, công suất 5×kW
  Biểu~quyết: 100% đại~biểu nhất~trí (43/43×đại~biểu)
  số×5 ngõ×12 đường~Xuân~Thủy, tầng×4 nhà×B
  Chủ~trì cuộc~họp: đồng~chí×An; người ghi biên~bản: cô×Lan, anh×Nguyễn~Văn~Bình
  Điều~tra 1.500×doanh~nghiệp, 12×hợp~tác~xã và 3×khu~công~nghiệp
  Trong 5×năm qua, có 120×sáng~kiến được công~nhận
  Quy~mô 2×ha, cao 3×tầng, dài 1,5×km, nặng 20×kg
  Điều×5 của Luật, khoản×2 và khoản×3 Điều×8, điểm×b, điểm×c
  Thực~hiện Chỉ~thị~05-CT/TW của Bộ~Chính~trị khóa×XII về đẩy~mạnh học~tập~và~làm~theo tư~tưởng, đạo~đức, phong cách Hồ~Chí~Minh
  Công~an~phường phối~hợp với Hội~Phụ~nữ, Hội~Nông~dân tuyên~truyền phòng~cháy~chữa~cháy
  Tuyến đường~Nguyễn~Chí~Thanh×- Láng~Hạ dài 2×km
  Độc~lập×-~Tự~do×-~Hạnh~phúc
  CỘNG~HÒA~XÃ~HỘI~CHỦ~NGHĨA~VIỆT~NAM
  BÁO~CÁO KẾT~QUẢ THỰC~HIỆN CHƯƠNG~TRÌNH PHỐI~HỢP NĂM×2022
  HỘI~ĐỒNG~NHÂN~DÂN~THÀNH~PHỐ~HỒ~CHÍ~MINH
  Người báo~cáo: GS.TS.×Trần~Văn~Thọ, BS.×Lê~Minh
  Mã số thuế: 0100109106; số tài khoản:×1234×5678×9012 tại Ngân~hàng
  Hạng×Nhất, loại×A, cấp×II, nhóm×B, lớp×5A, thế kỷ×XXI
  ngày mùng×2~tháng×9, tháng×Giêng, tháng mười hai, thứ×Hai và Chủ~nhật
  Từ ngày×01/7/2025, cả nước thực~hiện chính~quyền địa~phương 2×cấp.
  (Ban~hành kèm theo Quyết~định~số×12/2023/QĐ-UBND ngày×06~tháng×01~năm×2023 của UBND~thành~phố)
  Hồi 8×giờ~30, ngày×6/1/2023, tại hội~trường UBND~phường~Nghĩa~Tân, chúng tôi gồm:
  cuộc~họp kết~thúc vào ….×giờ~…., ngày×….~tháng×….~năm×…./.
  Số:×…/QĐ-UBND
  Phần~thứ×nhất: quy~định chung; văn~bản~số×…/…-… của cơ~quan
  Đồng~chí×Rơ~H~Lan~Anh nêu ý~kiến.
  Giám~đốc Sở~Tài~nguyên và~Môi~trường, Trưởng Phòng~Văn~hóa và~Thông~tin, Chánh Thanh~tra tỉnh
  Công~ty~Cổ~phần Xây~dựng Hồng~Phát, Công~ty~TNHH~MTV và Bệnh~viện Đa~khoa thành~phố~Vinh
  Đội~Cảnh~sát~hình~sự Công~an~huyện, Trường~Trung~học~cơ~sở Lê~Lợi, Sở~Giao~thông~vận~tải
  Ủy~ban~Trung~ương Mặt~trận~Tổ~quốc~Việt~Nam, Phó~Chủ~tịch~Thường~trực UBND~thị~trấn~Trạm~Trôi
  Giao Đảng~ủy~xã; Xét Tờ~trình của Phó Cục~trưởng; cán~bộ văn~phòng và công~an xã
  Bầu 03×Phó~Chủ~tịch, trao 18×Giấy~khen và 06×“Chiến~sĩ~thi~đua”
  đạt 287/301×kiến~nghị, 86,5/100×điểm; ảnh cỡ 3x4×cm; 03~(ba)×bản chính
  thiên~tai cấp~độ×3 trở~lên, khu~vực×III, giải×Nhất, bậc×4, lô×B12, tuần×2~tháng×11~năm×2023
  thôn~Kép×2; xã~Sơn~Kim×1 tiếp giáp; Quốc~lộ×6, Km×17; QCVN×06:2022/BXD
  thời~điểm 24×giờ; kiểm~điểm 01×lần; mô~hình 03×phòng; cấp 410×tấn gạo; trong vòng 20×ngày
  mỗi tháng 01×lần, mỗi kỳ 15×phút, 34×năm 07×tháng; 14×giờ~15 tuyên bố lý do; 10×giờ~00 ngày×13/3/2023
  Gồm: (1)×nguồn~lực; (ii)×đối~tượng; theo Mẫu×số×09/ĐK và Phụ~lục×số×02
  Chương~trình phối~hợp~số×01/CTrPH-UBND, Tổ~đại~biểu~số×4, xe biển số×29A-005.37
  các đại~biểu: 03×đồng~chí: Trịnh~Xuân~Quang, Lê~Văn~Nam; phần ngân~sách~2024.
  """
